-- What citizens uploaded; name and content are sealed.
create table document (
    id uuid primary key,
    dossier uuid not null,
    field text not null,
    media_type text not null,
    size integer not null,
    file_name bytea not null,
    content bytea not null,
    stored_at timestamp with time zone not null
);

create index document_dossier on document (dossier, stored_at);
