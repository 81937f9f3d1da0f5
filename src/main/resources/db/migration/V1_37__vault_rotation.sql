-- Since when nothing is wrapped under a master key any more: only then may a node start without it.
alter table vault_master add column rewrapped_at timestamp with time zone;
