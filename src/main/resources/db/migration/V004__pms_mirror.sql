-- Which PMS a practice has, how it is reached, and when it last answered.
create table deskbell.pms_connection (
    practice_id uuid not null,
    kind text not null,
    name text not null,
    settings jsonb not null,
    capabilities text[] not null,
    answered_at timestamptz,
    silent_since timestamptz,
    silent_words text,
    constraint pms_connection_key primary key (practice_id)
);
call deskbell.close_to_others('deskbell.pms_connection', 'select, insert, update');
call deskbell.open_to_workers('deskbell.pms_connection', 'practice_id');

-- Our mirror of the PMS's patients. A record that leaves the PMS is marked gone, never deleted.
-- The folded names are the names without accents and capitals, to search by.
create table deskbell.pms_patient (
    practice_id uuid not null,
    id text not null constraint pms_patient_id_short check (length(id) between 1 and 200),
    last_name text not null,
    first_name text not null,
    middle_name text,
    preferred_name text,
    suffix text,
    birth_date date,
    sex text not null,
    mobile text,
    home_phone text,
    email text,
    street text,
    city text,
    region text,
    postcode text,
    active boolean not null,
    created_in_pms_at timestamptz,
    last_visit date,
    last_folded text not null,
    first_folded text not null,
    row_hash text not null,
    first_seen_at timestamptz not null,
    changed_at timestamptz not null,
    gone_at timestamptz,
    constraint pms_patient_key primary key (practice_id, id)
);
create index pms_patient_by_name on deskbell.pms_patient
    (practice_id, last_folded text_pattern_ops, first_folded text_pattern_ops) where gone_at is null;
create index pms_patient_by_first_name on deskbell.pms_patient
    (practice_id, first_folded text_pattern_ops) where gone_at is null;
call deskbell.close_to_others('deskbell.pms_patient', 'select, insert, update');

-- The matching keys of each record, so that candidates come from an index.
create table deskbell.pms_patient_matching_key (
    practice_id uuid not null,
    matching_key text not null,
    pms_patient_id text not null,
    constraint pms_patient_matching_key_key primary key (practice_id, matching_key, pms_patient_id),
    constraint matching_key_of_a_patient foreign key (practice_id, pms_patient_id)
        references deskbell.pms_patient (practice_id, id)
);
create index pms_patient_keys_of_one on deskbell.pms_patient_matching_key (practice_id, pms_patient_id);
call deskbell.close_to_others('deskbell.pms_patient_matching_key', 'select, insert, delete');

-- Providers, operatories and appointment types as the PMS names them.
create table deskbell.pms_catalogue_entry (
    practice_id uuid not null,
    kind text not null constraint catalogue_kind_known check (kind in ('PROVIDER', 'OPERATORY', 'APPOINTMENT_TYPE')),
    id text not null,
    name text not null,
    minutes integer,
    seen_at timestamptz not null,
    constraint pms_catalogue_entry_key primary key (practice_id, kind, id)
);
call deskbell.close_to_others('deskbell.pms_catalogue_entry', 'select, insert, update, delete');

-- When the PMS has a provider or an operatory taken, other than by our own appointments.
create table deskbell.pms_busy_time (
    practice_id uuid not null,
    id text not null,
    pms_provider_id text,
    pms_operatory_id text,
    starts_at timestamptz not null,
    ends_at timestamptz not null,
    constraint pms_busy_time_key primary key (practice_id, id),
    constraint pms_busy_time_forward check (ends_at > starts_at)
);
create index pms_busy_time_in_order on deskbell.pms_busy_time
    (practice_id, starts_at, ends_at) include (pms_provider_id, pms_operatory_id);
call deskbell.close_to_others('deskbell.pms_busy_time', 'select, insert, update, delete');

-- One run of "Refresh Patients from PMS".
create table deskbell.pms_refresh (
    practice_id uuid not null,
    id uuid not null,
    state text not null
        constraint pms_refresh_state_known check (state in ('WAITING', 'READING', 'DONE', 'FAILED', 'CANCELLED')),
    asked_by text not null,
    asked_at timestamptz not null,
    started_at timestamptz,
    finished_at timestamptz,
    lease uuid,
    lease_until timestamptz,
    cancel_asked boolean not null,
    total integer,
    read_count integer not null,
    new_count integer not null,
    changed_count integer not null,
    gone_count integer not null,
    words text,
    constraint pms_refresh_key primary key (practice_id, id)
);
create unique index pms_refresh_one_at_a_time on deskbell.pms_refresh (practice_id) where state in ('WAITING', 'READING');
create index pms_refresh_newest on deskbell.pms_refresh (practice_id, asked_at desc);
call deskbell.close_to_others('deskbell.pms_refresh', 'select, insert, update');
call deskbell.open_to_workers('deskbell.pms_refresh', 'practice_id, state, lease_until, asked_at, finished_at');

-- What a run has read so far; compared with the mirror when the last page is in, then emptied.
create table deskbell.pms_patient_stage (
    practice_id uuid not null,
    refresh_id uuid not null,
    id text not null,
    last_name text not null,
    first_name text not null,
    middle_name text,
    preferred_name text,
    suffix text,
    birth_date date,
    sex text not null,
    mobile text,
    home_phone text,
    email text,
    street text,
    city text,
    region text,
    postcode text,
    active boolean not null,
    created_in_pms_at timestamptz,
    last_visit date,
    last_folded text not null,
    first_folded text not null,
    row_hash text not null,
    matching_keys text[] not null,
    constraint pms_patient_stage_key primary key (practice_id, refresh_id, id)
);
call deskbell.close_to_others('deskbell.pms_patient_stage', 'select, insert, delete');
