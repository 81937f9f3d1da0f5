-- What was said against a department's record, for the department to answer; texts are sealed.
create table objection (
    id uuid primary key,
    dossier uuid not null,
    requirement text not null,
    service text not null,
    department text not null,
    resource text not null,
    origin text not null,
    fields text not null,
    reason bytea,
    document uuid,
    raised_at timestamp with time zone not null,
    due date not null,
    due_provisional boolean not null,
    state text not null,
    answer bytea,
    officer uuid,
    answered_at timestamp with time zone,
    unique (dossier, requirement, origin)
);

create index objection_department on objection (department, state, due);
