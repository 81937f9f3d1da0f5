-- A draft and the case that grows from it: one row, one id for life.
create table case_file (
    id uuid primary key,
    account uuid not null,
    service text not null,
    service_version integer not null,
    status text not null,
    request_key text unique,
    case_number text unique,
    query_code text unique,
    created_at timestamp with time zone not null,
    updated_at timestamp with time zone not null,
    submitted_at timestamp with time zone,
    run_at timestamp with time zone,
    closed_at timestamp with time zone,
    due date,
    due_provisional boolean not null,
    lease_until timestamp with time zone,
    answers bytea,
    reviewed_hash text,
    revision integer not null
);

create index case_file_account on case_file (account, updated_at);
create index case_file_unfinished on case_file (status, lease_until);

-- What happened to a case, as its people are told.
create table case_event (
    id uuid primary key,
    position bigint generated always as identity,
    dossier uuid not null,
    at timestamp with time zone not null,
    kind text not null,
    subject text,
    actor text
);

create index case_event_dossier on case_event (dossier, position);

-- Blocks of case numbers' serials handed to nodes.
create table case_serial (
    item text not null,
    received date not null,
    next_serial integer not null,
    primary key (item, received)
);

-- What a person said against a record, and what a clerk found of it.
create table dispute (
    id uuid primary key,
    dossier uuid not null,
    requirement text not null,
    kind text not null,
    reason bytea,
    document uuid,
    raised_at timestamp with time zone not null,
    finding text,
    found_by uuid,
    found_at timestamp with time zone,
    unique (dossier, requirement)
);
