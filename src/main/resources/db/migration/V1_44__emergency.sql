-- Looks at a case's records in an emergency, and who agreed; the reason is sealed under the case's key.
create table emergency_look (
    id uuid primary key,
    dossier uuid not null,
    clerk uuid not null,
    ground varchar(20) not null,
    reason bytea not null,
    state varchar(20) not null,
    asked_at timestamp with time zone not null,
    decided_by uuid,
    decided_at timestamp with time zone,
    looks integer not null
);

create index emergency_look_clerk on emergency_look (clerk, asked_at);
create index emergency_look_asked on emergency_look (asked_at);
