-- Whether the decisions of a closed case come out the same when they are made again from what is kept.
create table replay (
    dossier uuid primary key,
    closed_at timestamp with time zone not null,
    result text not null,
    -- Decisions, and rows of their tables, that came out otherwise.
    differing text not null,
    decisions integer not null,
    checked_at timestamp with time zone not null
);

create index replay_result on replay (result, checked_at);
create index replay_checked on replay (checked_at);

-- How far closed cases were looked at for the first time. The one row is also what nodes lease, so that one at a time goes through them.
create table replay_mark (
    id integer primary key,
    closed_at timestamp with time zone not null,
    lease_until timestamp with time zone not null
);

insert into replay_mark (id, closed_at, lease_until)
    values (1, timestamp with time zone '2000-01-01 00:00:00+00:00', timestamp with time zone '2000-01-01 00:00:00+00:00');

create index case_file_closed on case_file (closed_at);
