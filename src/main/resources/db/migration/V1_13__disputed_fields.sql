-- Which fields of a record a person says are wrong, separated by blanks; none where it is the record as a whole.
alter table dispute add column fields text;
