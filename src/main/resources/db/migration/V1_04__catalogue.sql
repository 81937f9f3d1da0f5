-- Every version of a service that was ever published, with its whole folder: running cases keep the one they began with.
create table service_version (
    service text not null,
    version integer not null,
    hash text not null,
    content bytea not null,
    definition text not null,
    published_at timestamp with time zone not null,
    primary key (service, version)
);
