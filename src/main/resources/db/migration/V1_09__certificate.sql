-- Certificates; what they say of their holders is sealed, and of the code that verifies one only the pseudonym is here.
create table certificate (
    id uuid primary key,
    dossier uuid not null,
    kind text not null,
    service text not null,
    service_version integer not null,
    number text not null unique,
    code text not null unique,
    issued_at timestamp with time zone not null,
    valid_until date not null,
    revoked_at timestamp with time zone,
    revoked_reason text,
    content bytea not null,
    unique (dossier, kind)
);
