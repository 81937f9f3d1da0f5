-- Who belongs where, and what each may do there.
create table department (
    id text primary key,
    name_zh text not null,
    name_en text not null
);

create table work_group (
    id text primary key,
    department text not null references department (id),
    name_zh text not null,
    name_en text not null
);

create index work_group_department on work_group (department);

-- What a member may do in a group; a member without a row has all duties but the head's.
create table account_duty (
    account uuid not null references account (id) on delete cascade,
    name text not null,
    duty text not null,
    primary key (account, name, duty)
);

-- The districts a clerk works for; a clerk without a row works for all.
create table account_district (
    account uuid not null references account (id) on delete cascade,
    district text not null,
    primary key (account, district)
);

-- Staff are few among accounts; who is switched off can neither sign in nor have work; a password given by another is changed first.
alter table account add column staff boolean default false not null;
alter table account add column enabled boolean default true not null;
alter table account add column password_once boolean default false not null;
-- What colleagues call somebody of whom no more is kept; sealed.
alter table account add column staff_name bytea;
update account set staff = true where roles <> 'CITIZEN';
create index account_staff on account (staff, login);
create index account_supervised_name on account_supervised (name);

-- Each change, with what stood before and after; no names of people.
create table organisation_change (
    position bigint generated always as identity primary key,
    happened_at timestamp with time zone not null,
    changed_by uuid not null,
    kind text not null,
    subject text not null,
    what text not null,
    before_values text,
    after_values text
);

create index organisation_change_subject on organisation_change (kind, subject, position);

-- What an item asks of whoever does it.
alter table work_item add column duty text default 'REVIEW' not null;
update work_item set duty = 'INTAKE' where kind = 'intake';
update work_item set duty = 'APPROVE' where kind = 'proposed-refusal';
