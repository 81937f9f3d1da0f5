-- How far the check of the log's tables against its tree has come.
create table ledger_check (
    id integer primary key,
    note text not null,
    size bigint not null,
    next_place bigint not null,
    edge bytea not null,
    problem varchar(20),
    first_bad bigint,
    started_at timestamp with time zone,
    finished_at timestamp with time zone
);

insert into ledger_check (id, note, size, next_place, edge) values (1, '', 0, 0, cast('' as bytea));
