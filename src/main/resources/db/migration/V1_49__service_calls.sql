-- That a step of a case starts a case of another service for the same applicant, and what became of that.
create table service_call (
    parent uuid not null,
    activity text not null,
    service text not null,
    service_version integer not null,
    awaits boolean not null,
    state text not null,
    child uuid,
    asked_at timestamp with time zone not null,
    lease_until timestamp with time zone,
    primary key (parent, activity),
    unique (child)
);

create index service_call_state on service_call (state);
