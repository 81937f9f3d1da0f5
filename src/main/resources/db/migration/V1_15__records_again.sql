-- A record can be asked for again when it has grown too old; the answer before is kept beside the new one.
alter table record_request add column asked integer default 1 not null;
alter table record_request add column previous bytea;
-- From when a clerk looks at what a department does not supply; none where that is not foreseen.
alter table record_request add column give_up_at timestamp with time zone;

-- What a department's figures are made of: for which service it was asked, and how long its last answer took.
alter table record_request add column service text;
alter table record_request add column took_millis integer;

create index record_request_department on record_request (department, planned_at);
create index record_request_given_up on record_request (state, give_up_at);
