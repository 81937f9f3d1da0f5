-- When the last checkpoint was signed.
alter table ledger_head add column signed_at timestamp with time zone;

-- The newest checkpoint that enough witnesses cosigned. The one row is also what nodes lock when they add a cosignature.
create table ledger_published (
    id integer primary key,
    size bigint not null,
    note text not null,
    published_at timestamp with time zone
);

insert into ledger_published (id, size, note) values (1, 0, '');

-- How far each witness has come, and what is wrong with it.
create table ledger_witness (
    name varchar(200) primary key,
    size bigint not null,
    cosigned_at timestamp with time zone,
    problem varchar(40),
    asked_at timestamp with time zone not null
);

-- What nobody may pass over: a witness that saw another log, a row that is not as it was logged.
create table ledger_alarm (
    kind varchar(40) not null,
    subject varchar(200) not null,
    first_at timestamp with time zone not null,
    last_at timestamp with time zone not null,
    primary key (kind, subject)
);
