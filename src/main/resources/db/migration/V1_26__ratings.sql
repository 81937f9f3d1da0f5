-- How people rated decided cases. Nothing names who rated or which case it was: what a case is found by is a keyed hash, and the day is a month.
create table rating (
    id uuid primary key,
    -- Keyed hash of the case, so that it is rated once.
    rated text not null unique,
    -- Keyed hash of the request that brought it, so that a program may repeat it; null from a page.
    request text,
    service text not null,
    department text not null,
    score integer not null,
    month_begins date not null,
    reasons text not null,
    -- What was written, under the key of the case; and the case, under a key of the rating's own.
    words bytea,
    place bytea
);

create index rating_department on rating (department, month_begins);

-- What a department owes to those who were not content; the id is the rating's.
create table follow_up (
    id uuid primary key references rating (id),
    service text not null,
    department text not null,
    due date not null,
    due_provisional boolean not null,
    state text not null,
    overdue boolean not null,
    answer bytea,
    officer uuid,
    closed_at timestamp with time zone
);

create index follow_up_department on follow_up (department, state, due);
