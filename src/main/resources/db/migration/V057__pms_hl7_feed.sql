-- What PMS that speak HL7 have told. They cannot be asked, so the newest state of all that they told is kept. Only
-- org.deskbell.pms.hl7 touches these tables; source is which PMS it is and
-- whose numbers count there, as application|facility|authority (MSH-3, MSH-4, CX-4).

-- How far a PMS has told: each message that is taken in has the next number, given under the lock of this row, so that
-- whoever reads up to a number has missed none below it.
create table deskbell.hl7_feed (
    practice_id uuid not null,
    source text not null,
    number bigint not null,
    begun_at timestamptz not null,
    heard_at timestamptz not null,
    number_asked bigint not null,
    asked_at timestamptz not null,
    constraint hl7_feed_key primary key (practice_id, source)
);
call deskbell.close_to_others('deskbell.hl7_feed', 'select, insert, update');
call deskbell.open_to_workers('deskbell.hl7_feed', 'practice_id, number, number_asked, asked_at');

-- Messages of the last days, so that one that comes twice is taken in once. A PMS may use an id again for another message.
create table deskbell.hl7_heard (
    practice_id uuid not null,
    source text not null,
    control_id text not null,
    hash text not null,
    heard_at timestamptz not null,
    constraint hl7_heard_once primary key (practice_id, source, control_id, hash)
);
create index hl7_heard_by_age on deskbell.hl7_heard (practice_id, source, heard_at);
call deskbell.close_to_others('deskbell.hl7_heard', 'select, insert, delete');

create table deskbell.hl7_patient (
    practice_id uuid not null,
    source text not null,
    id text not null,
    number bigint not null,
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
    created_at timestamptz,
    merged_into text,
    deleted boolean not null,
    online_key text,
    said_at timestamptz,
    heard_at timestamptz not null,
    constraint hl7_patient_key primary key (practice_id, source, id),
    constraint hl7_patient_not_into_itself check (merged_into <> id)
);
create unique index hl7_patient_in_order on deskbell.hl7_patient (practice_id, source, number, id);
create index hl7_patient_by_online_key on deskbell.hl7_patient (practice_id, source, online_key) where online_key is not null;
create index hl7_patient_by_age on deskbell.hl7_patient (practice_id, source, heard_at);
call deskbell.close_to_others('deskbell.hl7_patient', 'select, insert, update, delete');

-- Of a visit that was cancelled before anything else was told of it the time may not be known.
create table deskbell.hl7_visit (
    practice_id uuid not null,
    source text not null,
    id text not null,
    placer text,
    patient_id text,
    provider_ids text[] not null,
    operatory_ids text[] not null,
    type_id text,
    starts_at timestamptz,
    ends_at timestamptz,
    standing boolean not null,
    said_at timestamptz,
    heard_at timestamptz not null,
    constraint hl7_visit_key primary key (practice_id, source, id),
    constraint hl7_visit_has_a_time check (not standing or (starts_at is not null and ends_at is not null)),
    constraint hl7_visit_forward check (ends_at > starts_at)
);
create index hl7_visit_by_time on deskbell.hl7_visit (practice_id, source, starts_at) where standing;
create index hl7_visit_by_placer on deskbell.hl7_visit (practice_id, source, placer) where placer is not null;
create index hl7_visit_by_age on deskbell.hl7_visit (practice_id, source, heard_at);
call deskbell.close_to_others('deskbell.hl7_visit', 'select, insert, update, delete');

create table deskbell.hl7_name (
    practice_id uuid not null,
    source text not null,
    kind text not null constraint hl7_name_kind_known check (kind in ('PROVIDER', 'OPERATORY', 'APPOINTMENT_TYPE')),
    id text not null,
    name text not null,
    constraint hl7_name_key primary key (practice_id, source, kind, id)
);
call deskbell.close_to_others('deskbell.hl7_name', 'select, insert, update, delete');

-- What was sent under keys of ours, kept before it is sent. A visit that moves gets another key and keeps its placer, by
-- which the PMS knows it; where it stands says under which key.
create table deskbell.hl7_sent (
    practice_id uuid not null,
    source text not null,
    online_key text not null,
    placer text not null,
    provider_id text,
    operatory_id text,
    starts_at timestamptz,
    sent_at timestamptz not null,
    accepted_at timestamptz,
    constraint hl7_sent_key primary key (practice_id, source, online_key)
);
create index hl7_sent_by_placer on deskbell.hl7_sent (practice_id, source, placer);
call deskbell.close_to_others('deskbell.hl7_sent', 'select, insert, update, delete');
