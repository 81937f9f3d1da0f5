-- What an applicant is asked to do in the course of a case, until when, and what they answered. The id is that of the engine's task.
create table citizen_task (
    id text primary key,
    position bigint generated always as identity,
    dossier uuid not null,
    activity text not null,
    form text not null,
    state text not null,
    asked_at timestamp with time zone not null,
    deadline date not null,
    deadline_provisional boolean not null,
    asked_days integer not null,
    asked_unit text not null,
    silence_withdraws boolean not null,
    -- Sealed: what was entered so far, and after that what was answered.
    answers bytea,
    ended_at timestamp with time zone
);

create index citizen_task_dossier on citizen_task (dossier, position);
