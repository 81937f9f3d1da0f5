-- By which calendar due dates were last counted; one row.
create table calendar_in_use (
    id integer primary key,
    fingerprint text not null,
    counted_at timestamp with time zone not null
);

-- What a changed calendar made of due dates that were told already.
create table moved_due (
    id uuid primary key,
    position bigint generated always as identity,
    counted_at timestamp with time zone not null,
    dossier uuid not null,
    case_number text not null,
    service text not null,
    before_due date not null,
    before_provisional boolean not null,
    after_due date not null,
    after_provisional boolean not null
);

create index moved_due_position on moved_due (position);
