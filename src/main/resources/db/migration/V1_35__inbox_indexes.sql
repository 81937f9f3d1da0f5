-- The first digits of a number are looked for among the work of the clerk's groups, not among everybody's.
drop index work_item_case_number;
drop index work_item_query_code;
create index work_item_case_number on work_item (work_group, state, case_number);
create index work_item_query_code on work_item (work_group, state, query_code);

-- What the lights and the steps ask for stands in the index, so that rows that are not shown are not fetched.
drop index work_item_service;
create index work_item_service on work_item (work_group, state, service, due, opened_at, id, kind, activity, stopped, yellow_from);
create index work_item_stopped on work_item (work_group, state, stopped, due, opened_at, id);
drop index work_item_opened;
create index work_item_opened on work_item (work_group, state, opened_at, id, applicant_type);
