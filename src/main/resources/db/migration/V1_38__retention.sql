-- Cases whose retention is over, to be destroyed together when a second person agrees.
create table destruction_list (
    id uuid primary key,
    state text not null,
    proposed_by uuid not null,
    proposed_at timestamp with time zone not null,
    decided_by uuid,
    decided_at timestamp with time zone
);

create table destruction_item (
    list uuid not null references destruction_list (id),
    dossier uuid not null,
    account uuid not null,
    case_number text not null,
    service text not null,
    closed_at timestamp with time zone not null,
    destroyed_at timestamp with time zone,
    kept text,
    primary key (list, dossier)
);

create index destruction_item_dossier on destruction_item (dossier);
