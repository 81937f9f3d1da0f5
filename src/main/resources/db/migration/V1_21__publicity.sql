-- Cases that are public for some days; what is shown is sealed, masked as it is, and gone when the days are over.
create table publication (
    id uuid primary key,
    dossier uuid not null,
    activity text not null,
    service text not null,
    service_version integer not null,
    published_at timestamp with time zone not null,
    until_day date not null,
    ends_at timestamp with time zone not null,
    state text not null,
    look_at timestamp with time zone not null,
    facts bytea
);

create index publication_dossier on publication (dossier);
create index publication_shown on publication (state, published_at);
create index publication_over on publication (state, look_at);

-- What anybody said against a case while it was public; texts are sealed, and who said it is written nowhere.
create table public_objection (
    id uuid primary key,
    publication uuid not null,
    dossier uuid not null,
    number text not null unique,
    service text not null,
    service_version integer not null,
    reason bytea not null,
    contact bytea,
    filed_at timestamp with time zone not null,
    state text not null,
    answer bytea,
    answered_at timestamp with time zone
);

create index public_objection_dossier on public_objection (dossier);
create index public_objection_publication on public_objection (publication);
