-- That a person is to look at a decision that rules took; its id is also that of the clerks' work item.
create table human_review (
    id uuid primary key,
    dossier uuid not null unique,
    state text not null,
    reason bytea,
    asked_at timestamp with time zone not null,
    due date not null,
    due_provisional boolean not null,
    outcome text,
    answer bytea,
    clerk uuid,
    answered_at timestamp with time zone
);

-- Notices of a breach, as they were written, and whom they went to.
create table breach_notice (
    id uuid primary key,
    what text not null,
    author uuid not null,
    written_at timestamp with time zone not null
);

create table breach_recipient (
    breach uuid not null references breach_notice (id),
    dossier uuid not null,
    told_at timestamp with time zone not null,
    primary key (breach, dossier)
);

create index breach_notice_written on breach_notice (written_at);
