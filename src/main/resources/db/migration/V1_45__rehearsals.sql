-- What designers rehearsed, and how far it is: the folder's scenarios, or a story that is tried out. People in it are made up.
create table service_rehearsal (
    id uuid primary key,
    service text not null,
    kind text not null,
    -- Hash of all files, scenarios too: what of them is green may be published.
    files text not null,
    content bytea not null,
    story text,
    state text not null,
    played integer not null,
    total integer not null,
    passed boolean not null,
    asked_by uuid not null,
    asked_at timestamp with time zone not null,
    seen_at timestamp with time zone not null,
    ended_at timestamp with time zone,
    result text
);
create index service_rehearsal_files on service_rehearsal (service, kind, files, asked_at);
create index service_rehearsal_asked on service_rehearsal (kind, asked_at);

-- The hash of all files of the folder that was rehearsed before it was proposed; null where nothing has to be.
alter table service_proposal add column rehearsed text;
