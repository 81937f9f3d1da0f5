-- What the authority tells a person in writing. The letter is sealed with the case, in both languages.
create table notice (
    id uuid primary key,
    position bigint generated always as identity,
    dossier uuid not null,
    account uuid not null,
    kind text not null,
    service text not null,
    service_version integer not null,
    written_at timestamp with time zone not null,
    -- When it leaves the house: until then nobody outside sees it, and it can be taken back.
    visible_from timestamp with time zone not null,
    read_at timestamp with time zone,
    letter bytea not null
);

create index notice_account on notice (account, visible_from, position);
create index notice_unread on notice (account, read_at, visible_from);
create index notice_dossier on notice (dossier, position);

-- Where a person wants to be told that there is something to read; the address is sealed with the account.
create table contact (
    account uuid not null,
    channel text not null,
    address bytea not null,
    target text not null,
    language text not null,
    wanted boolean not null,
    verified_at timestamp with time zone,
    changed_at timestamp with time zone not null,
    primary key (account, channel)
);

-- Codes sent to addresses: what was sent is kept as a keyed hash, and so is where to.
create table contact_code (
    id uuid primary key,
    position bigint generated always as identity,
    account uuid not null,
    channel text not null,
    target text not null,
    hash text not null,
    sent_at timestamp with time zone not null,
    tries integer not null,
    used_at timestamp with time zone
);

create index contact_code_account on contact_code (account, channel, position);
create index contact_code_target on contact_code (target, sent_at);
create index contact_code_sent on contact_code (sent_at);

-- What is to leave by mail or by SMS. A node that sends one holds it until next_at; after that any other may try.
create table outbox (
    id uuid primary key,
    account uuid not null,
    channel text not null,
    -- One of the two: what is told of, or the code that is sent.
    notice uuid references notice (id) on delete cascade,
    code bytea,
    state text not null,
    attempts integer not null,
    next_at timestamp with time zone not null,
    created_at timestamp with time zone not null,
    done_at timestamp with time zone
);

create index outbox_due on outbox (state, channel, next_at);
create index outbox_notice on outbox (notice);
create index outbox_account on outbox (account, channel, state);
