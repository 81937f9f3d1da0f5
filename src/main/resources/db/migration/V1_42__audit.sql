-- What a person asks, or complains of, about one look at their data; the words are sealed under a key of the person's own.
create table audit_question (
    id uuid primary key,
    account uuid not null,
    entry uuid not null,
    place bigint not null,
    complaint boolean not null,
    words bytea not null,
    asked_at timestamp with time zone not null,
    answer bytea,
    answered_by uuid,
    answered_at timestamp with time zone
);

create index audit_question_account on audit_question (account, asked_at);
create index audit_question_open on audit_question (answered_at, asked_at);

-- Which case whom of staff looked at, kept for some days to notice what is unusual.
create table audit_look (
    id uuid primary key,
    account uuid not null,
    dossier uuid not null,
    looked_at timestamp with time zone not null
);

create index audit_look_account on audit_look (account, looked_at);
create index audit_look_time on audit_look (looked_at);

-- Who of staff may look at nothing for now.
create table audit_lock (
    account uuid primary key,
    locked_at timestamp with time zone not null
);

-- What somebody should look into. The same thing on the same day is one alarm that counts.
create table audit_alarm (
    id uuid primary key,
    alike varchar(200) not null unique,
    rule varchar(40) not null,
    account uuid,
    dossier uuid,
    evidence varchar(400) not null,
    times integer not null,
    first_at timestamp with time zone not null,
    last_at timestamp with time zone not null,
    state varchar(20) not null,
    note bytea,
    handled_by uuid,
    handled_at timestamp with time zone
);

create index audit_alarm_state on audit_alarm (state, last_at);
