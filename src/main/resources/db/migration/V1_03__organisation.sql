-- Who signs in. What names the person is sealed; the pseudonym finds a citizen by the keyed hash of the person id.
create table account (
    id uuid primary key,
    login text not null unique,
    password_hash text,
    roles text not null,
    identity bytea,
    pseudonym text unique,
    created_at timestamp with time zone not null
);

-- The groups whose work a clerk may take.
create table account_group (
    account uuid not null references account (id) on delete cascade,
    name text not null,
    primary key (account, name)
);
