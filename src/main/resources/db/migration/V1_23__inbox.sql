-- For whom the clerk who has it acts; null where the clerk has it in their own name.
alter table work_item add column held_for uuid;

-- A clerk's list is read in these orders: each begins with what chooses the rows, then the order, then what only filters.
drop index work_item_open;
create index work_item_due on work_item
    (work_group, state, due, opened_at, id, kind, service, activity, district, applicant_type, waits_for, stopped, yellow_from);
create index work_item_opened on work_item (work_group, state, opened_at, id);
create index work_item_unclaimed on work_item (work_group, state, clerk, due, opened_at, id);
create index work_item_service on work_item (work_group, state, service, due, opened_at, id);
create index work_item_district on work_item (work_group, state, district, due, opened_at, id);
create index work_item_waits_for on work_item (work_group, state, waits_for, due, opened_at, id);
create index work_item_clerk on work_item (clerk, state, due, opened_at, id);
create index work_item_closed on work_item (clerk, state, closed_at, id);
create index work_item_case_number on work_item (case_number);
create index work_item_query_code on work_item (query_code);

-- Who has opened an item since it came or came back.
create table work_item_seen (
    item text not null,
    clerk uuid not null,
    seen_at timestamp with time zone not null,
    primary key (item, clerk)
);

-- What a clerk writes down for themselves; sealed with the case.
create table work_item_note (
    item text not null,
    clerk uuid not null,
    content bytea not null,
    written_at timestamp with time zone not null,
    primary key (item, clerk)
);

-- Who gave an item to whom, and what they said; sealed with the case.
create table work_item_handover (
    id uuid primary key,
    position bigint generated always as identity,
    item text not null,
    from_clerk uuid not null,
    to_clerk uuid not null,
    content bytea,
    handed_at timestamp with time zone not null
);

create index work_item_handover_item on work_item_handover (item, position);

-- Filters that a clerk keeps.
create table inbox_filter (
    id uuid primary key,
    clerk uuid not null,
    name text not null,
    query text not null,
    unique (clerk, name)
);

-- Who acts for whom while they are away.
create table account_substitute (
    id uuid primary key,
    account uuid not null references account (id) on delete cascade,
    substitute uuid not null references account (id) on delete cascade,
    from_day date not null,
    to_day date not null,
    set_by uuid not null,
    set_at timestamp with time zone not null
);

create index account_substitute_account on account_substitute (account);
create index account_substitute_substitute on account_substitute (substitute);
create index account_group_name on account_group (name);
