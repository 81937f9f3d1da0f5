-- One row a dossier: its key, wrapped by the master key; erasing the dossier leaves the row without it.
create table vault_key (
    dossier uuid primary key,
    master text not null,
    wrapped bytea,
    created_at timestamp with time zone not null,
    erased_at timestamp with time zone
);

-- Which master keys sealed this database: a node with others must not start.
create table vault_master (
    id text primary key,
    check_value text not null,
    created_at timestamp with time zone not null
);
