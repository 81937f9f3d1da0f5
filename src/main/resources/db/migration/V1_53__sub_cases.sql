-- What a department was asked by a step of a case, until when, and what it said. The id is that of its clerks' item.
create table sub_case (
    id text primary key,
    position bigint generated always as identity,
    dossier uuid not null,
    activity text not null,
    -- Which time the case came to the step.
    round integer not null,
    department text not null,
    work_group text not null,
    number text not null,
    -- Names of the facts it is shown, with commas between them.
    shows text not null,
    opened_at timestamp with time zone not null,
    received date not null,
    limit_amount integer,
    limit_unit text,
    silence_agrees boolean not null,
    state text not null,
    -- Sealed: what it said.
    reason bytea,
    clerk uuid,
    ended_at timestamp with time zone,
    unique (dossier, activity, round, department),
    unique (number)
);

create index sub_case_dossier on sub_case (dossier, position);
