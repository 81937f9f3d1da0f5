-- What a decision table said of a case: the rows that fired, and the facts they read, sealed.
create table decision (
    id uuid primary key,
    dossier uuid not null,
    decision text not null,
    definition text not null,
    outcome text not null,
    rules text not null,
    inputs bytea not null,
    decided_at timestamp with time zone not null
);

create index decision_dossier on decision (dossier, decided_at);

-- What a clerk decided, with the reason told to the applicant.
create table review (
    id uuid primary key,
    dossier uuid not null,
    activity text not null,
    kind text not null,
    outcome text not null,
    reason bytea not null,
    clerk uuid not null,
    reviewed_at timestamp with time zone not null
);

create index review_dossier on review (dossier, reviewed_at);
