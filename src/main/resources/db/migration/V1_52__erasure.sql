-- What is left of a case or an account whose key was destroyed.
alter table case_file add column destroyed_at timestamp with time zone;
update case_file set destroyed_at = (
    select max(i.destroyed_at) from destruction_item i where i.dossier = case_file.id
) where closed_at is not null;
alter table account add column closed_at timestamp with time zone;
