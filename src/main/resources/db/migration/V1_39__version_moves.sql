-- Running cases of one version of a service that are to go over to another: proposed by one, agreed to by a second.
create table version_move (
    id uuid primary key,
    service text not null,
    from_version integer not null,
    to_version integer not null,
    -- Step of the new version by step of the old one, and the way back, as JSON.
    steps text not null,
    steps_back text not null,
    reason text not null,
    proposed_by uuid not null,
    proposed_at timestamp with time zone not null,
    state text not null,
    decided_by uuid,
    decided_at timestamp with time zone,
    answer text,
    -- Who ordered the cases back, and when; null while they go over.
    back_by uuid,
    back_at timestamp with time zone
);

create index version_move_service on version_move (service, proposed_at);
create index version_move_state on version_move (state);

-- Each case of it, and what came of it; the row changes in the transaction that moves the case.
create table version_move_case (
    move uuid not null references version_move (id),
    dossier uuid not null,
    case_number text not null,
    state text not null,
    -- Why it stays, and at which step.
    hindrance text,
    subject text,
    -- Where it stood and stands, as JSON.
    places text,
    moved_at timestamp with time zone,
    returned_at timestamp with time zone,
    primary key (move, dossier)
);

create index version_move_case_state on version_move_case (move, state, case_number);
create index version_move_case_dossier on version_move_case (dossier);
