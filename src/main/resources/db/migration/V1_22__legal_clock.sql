-- The clock of a case that was not simply accepted when it came: stopped, extended, accepted by a clerk or by the passing of time.
create table case_clock (
    dossier uuid primary key,
    -- The engine's task at which a clerk says whether it is accepted, and when all that is there had arrived; null where nobody has to.
    intake_task text,
    arrived date,
    -- Day 0; null until it is accepted.
    received date,
    acceptance text,
    extended_on date,
    extended_by integer,
    extension_ground bytea,
    extension_approver uuid
);

-- Each time the clock stood still, and why.
create table case_suspension (
    id uuid primary key,
    dossier uuid not null,
    from_day date not null,
    to_day date,
    ground text not null,
    basis text not null,
    ordered_by uuid not null,
    ended_by uuid,
    unique (dossier, from_day)
);

-- What happens by the passing of time; the row goes in the transaction in which it happens.
create table case_timer (
    dossier uuid not null,
    kind text not null,
    subject text not null,
    at timestamp with time zone not null,
    primary key (dossier, kind, subject)
);

create index case_timer_at on case_timer (at);

-- What an applicant is asked to correct or to hand in later, and until when.
create table supplement (
    id uuid primary key,
    dossier uuid not null,
    number integer not null,
    kind text not null,
    state text not null,
    issued_by uuid,
    issued_at timestamp with time zone not null,
    deadline date not null,
    deadline_provisional boolean not null,
    asked_days integer not null,
    asked_unit text not null,
    content bytea not null,
    ended_at timestamp with time zone,
    unique (dossier, number)
);

-- What a clerk did to a case, so that it can be told, and undone while nothing has left the house.
create table case_act (
    id uuid primary key,
    position bigint generated always as identity,
    dossier uuid not null,
    kind text not null,
    clerk uuid not null,
    done_at timestamp with time zone not null,
    -- What it made or changed, or what was there before.
    subject text not null,
    undone_at timestamp with time zone
);

create index case_act_dossier on case_act (dossier, position);

-- What the list of a clerk's work filters and sorts by.
alter table work_item add column query_code text;
alter table work_item add column received date;
alter table work_item add column limit_amount integer;
alter table work_item add column limit_unit text;
alter table work_item add column due_provisional boolean default false not null;
alter table work_item add column yellow_from date;
alter table work_item add column stopped boolean default false not null;
alter table work_item add column district text default '' not null;
alter table work_item add column applicant_type text default 'PERSON' not null;
-- When whoever oversees the group was told that it is late.
alter table work_item add column escalated_at timestamp with time zone;
alter table work_item add column waits_for text default '' not null;

-- The groups whose work an account oversees.
create table account_supervised (
    account uuid not null references account (id) on delete cascade,
    name text not null,
    primary key (account, name)
);
