-- Entries of the ledger, written with the business rows they tell of.
create table ledger_outbox (
    id bigint generated always as identity primary key,
    dossier uuid,
    leaf bytea not null,
    created_at timestamp with time zone not null
);

create index ledger_outbox_dossier on ledger_outbox (dossier, id);
