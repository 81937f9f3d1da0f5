-- What somebody wants to be published, word for word as it was when they said so, and what another said to it.
create table service_proposal (
    id uuid primary key,
    service text not null,
    hash text not null,
    content bytea not null,
    restores integer,
    reason text not null,
    proposed_by uuid not null,
    proposed_at timestamp with time zone not null,
    state text not null,
    decided_by uuid,
    decided_at timestamp with time zone,
    answer text,
    version integer
);
create index service_proposal_service on service_proposal (service, proposed_at);

-- Of a version that was gone back to: the hash of the files that stay in the folder and are not published again by themselves.
alter table service_version add column held text;
