-- The log itself: what stood in the outbox has its place here for good.
create table ledger_entry (
    place bigint primary key,
    dossier uuid,
    leaf bytea not null,
    logged_at timestamp with time zone not null
);

create index ledger_entry_dossier on ledger_entry (dossier, place);

-- The log's Merkle tree in rows of up to 256 hashes of a level.
create table ledger_tile (
    level integer not null,
    tile bigint not null,
    hashes bytea not null,
    primary key (level, tile)
);

-- How far the log has come. The one row is also what nodes lock, so that one at a time puts entries in sequence.
create table ledger_head (
    id integer primary key,
    size bigint not null,
    signed_size bigint not null,
    note text not null
);

insert into ledger_head (id, size, signed_size, note) values (1, 0, 0, '');

-- Every leaf, whether or not it has its place yet, in the order of part and n.
create view ledger_leaf as
    select dossier, leaf, 0 as part, place as n from ledger_entry
    union all
    select dossier, leaf, 1 as part, id as n from ledger_outbox;
