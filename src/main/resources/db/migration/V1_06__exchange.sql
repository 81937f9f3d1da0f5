-- A record a case needs, asked for once: the row is there before the department is asked, and its id is the request id.
create table record_request (
    id uuid primary key,
    dossier uuid not null,
    requirement text not null,
    department text not null,
    resource text not null,
    role text not null,
    state text not null,
    verdict text,
    failure text,
    attempts integer not null,
    planned_at timestamp with time zone not null,
    lease_until timestamp with time zone,
    next_at timestamp with time zone,
    answered_at timestamp with time zone,
    register_version text,
    register_time timestamp with time zone,
    dropped_fields integer not null,
    findings integer not null,
    evidence bytea,
    unique (dossier, requirement, department)
);

create index record_request_due on record_request (state, next_at);

-- Who allowed which person's records to be pulled for a case.
create table consent (
    id uuid primary key,
    dossier uuid not null,
    role text not null,
    account uuid,
    subject text not null,
    state text not null,
    text_version text not null,
    text_hash text not null,
    asked_at timestamp with time zone not null,
    answered_at timestamp with time zone,
    unique (dossier, role)
);

create index consent_account on consent (account, state);
