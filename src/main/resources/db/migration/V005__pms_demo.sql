-- The demo PMS: somebody else's program, with tables of its own that only org.deskbell.pms.demo touches.
create table deskbell.demo_pms (
    practice_id uuid not null,
    name text not null,
    zone text not null,
    key_hash text not null,
    offline_since timestamptz,
    slow boolean not null,
    loses_answers boolean not null,
    refuses_visits boolean not null,
    refuses_patients boolean not null,
    answers_nonsense boolean not null,
    no_creation_from_outside boolean not null,
    words text not null,
    constraint demo_pms_key primary key (practice_id)
);
call deskbell.close_to_others('deskbell.demo_pms', 'select, insert, update');

create table deskbell.demo_pms_patient (
    practice_id uuid not null,
    chart text not null,
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
    created_at timestamptz not null,
    last_visit date,
    online_key text,
    constraint demo_pms_patient_key primary key (practice_id, chart)
);
create unique index demo_pms_patient_made_once on deskbell.demo_pms_patient (practice_id, online_key) where online_key is not null;
create index demo_pms_patient_by_name on deskbell.demo_pms_patient (practice_id, lower(last_name) text_pattern_ops, lower(first_name) text_pattern_ops);
call deskbell.close_to_others('deskbell.demo_pms_patient', 'select, insert, update, delete');

create table deskbell.demo_pms_resource (
    practice_id uuid not null,
    kind text not null constraint demo_pms_resource_known check (kind in ('PROVIDER', 'OPERATORY', 'APPOINTMENT_TYPE')),
    id text not null,
    name text not null,
    minutes integer,
    operatory_id text,
    constraint demo_pms_resource_key primary key (practice_id, kind, id)
);
call deskbell.close_to_others('deskbell.demo_pms_resource', 'select, insert, update, delete');

-- A visit in the demo PMS's schedule, in the practice's wall-clock time, as such systems keep it.
create table deskbell.demo_pms_visit (
    practice_id uuid not null,
    id text not null,
    chart text,
    provider_id text not null,
    operatory_id text not null,
    type_id text,
    starts_at timestamp not null,
    ends_at timestamp not null,
    note text not null,
    online_key text,
    version integer not null,
    cancelled boolean not null,
    constraint demo_pms_visit_key primary key (practice_id, id),
    constraint demo_pms_visit_forward check (ends_at > starts_at),
    constraint demo_pms_visit_one_a_chair exclude using gist
        (practice_id with =, operatory_id with =, tsrange(starts_at, ends_at) with &&) where (not cancelled),
    constraint demo_pms_visit_one_a_provider exclude using gist
        (practice_id with =, provider_id with =, tsrange(starts_at, ends_at) with &&) where (not cancelled)
);
create unique index demo_pms_visit_written_once on deskbell.demo_pms_visit (practice_id, online_key)
    where online_key is not null and not cancelled;
create index demo_pms_visit_by_day on deskbell.demo_pms_visit (practice_id, starts_at);
call deskbell.close_to_others('deskbell.demo_pms_visit', 'select, insert, update, delete');
