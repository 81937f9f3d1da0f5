-- A step that waits for a clerk; written in the engine's transaction.
create table work_item (
    id text primary key,
    dossier uuid not null,
    activity text not null,
    kind text not null,
    work_group text not null,
    service text not null,
    case_number text not null,
    state text not null,
    opened_at timestamp with time zone not null,
    due date,
    clerk uuid,
    claimed_at timestamp with time zone,
    closed_at timestamp with time zone
);

create index work_item_open on work_item (work_group, state, due, id);
create index work_item_dossier on work_item (dossier);
