-- Where somebody of staff lives, as a keyed hash that can only be compared: looks at the data of people at the same address are noticed.
create table audit_kin (
    account uuid primary key,
    address varchar(64) not null,
    kept_at timestamp with time zone not null
);
