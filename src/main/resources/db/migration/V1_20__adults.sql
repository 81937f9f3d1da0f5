-- A role may have several people, and each is asked once. The constraint that allowed one had no name that both databases share.
create table consent_of_person (
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
    unique (dossier, role, subject)
);

insert into consent_of_person (id, dossier, role, account, subject, state, text_version, text_hash, asked_at, answered_at)
select id, dossier, role, account, subject, state, text_version, text_hash, asked_at, answered_at from consent;

drop table consent;

alter table consent_of_person rename to consent;

create index consent_account on consent (account, state);
