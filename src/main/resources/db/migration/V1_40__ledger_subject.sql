-- Whom an entry tells of, beside its leaf, so that people find what was done with their data.
alter table ledger_outbox add column subject varchar(64);
alter table ledger_entry add column subject varchar(64);

create index ledger_outbox_subject on ledger_outbox (subject, id);
create index ledger_entry_subject on ledger_entry (subject, place);
