create table deskbell.online_patient (
    practice_id uuid not null,
    id uuid not null,
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
    insurance_carrier text,
    insurance_member text,
    guardian_name text,
    created_at timestamptz not null,
    registered_at timestamptz,
    claimed_by uuid,
    claimed_by_name text,
    claimed_at timestamptz,
    constraint online_patient_key primary key (practice_id, id),
    constraint registration_is_whole
        check (registered_at is null or (birth_date is not null and mobile is not null and email is not null)),
    constraint claim_is_whole check ((claimed_by is null) = (claimed_at is null) and (claimed_by is null) = (claimed_by_name is null))
);
create index online_patient_newest on deskbell.online_patient (practice_id, created_at desc, id);
create index online_patient_by_name on deskbell.online_patient (practice_id, lower(last_name) text_pattern_ops, lower(first_name) text_pattern_ops);
call deskbell.close_to_others('deskbell.online_patient', 'select, insert, update');

-- Who is who. A row is never deleted: unlinking ends it, and the history stays.
create table deskbell.pms_link (
    practice_id uuid not null,
    id uuid not null,
    online_patient_id uuid not null,
    pms_patient_id text not null,
    how text not null constraint link_how_known check (how in ('STAFF', 'RULE', 'CREATED')),
    linked_at timestamptz not null,
    linked_by uuid,
    linked_by_name text not null,
    reason text,
    evidence jsonb not null,
    unlinked_at timestamptz,
    unlinked_by uuid,
    unlinked_by_name text,
    unlink_reason text,
    constraint pms_link_key primary key (practice_id, id),
    constraint link_of_an_online_patient foreign key (practice_id, online_patient_id) references deskbell.online_patient (practice_id, id),
    constraint link_to_a_pms_patient foreign key (practice_id, pms_patient_id) references deskbell.pms_patient (practice_id, id),
    constraint link_reasons_are_short check (length(reason) <= 500 and length(unlink_reason) <= 500),
    constraint unlink_is_whole check ((unlinked_at is null) = (unlink_reason is null) and (unlinked_at is null) = (unlinked_by_name is null))
);
create unique index link_one_record_a_person on deskbell.pms_link (practice_id, online_patient_id) where unlinked_at is null;
create unique index link_one_person_a_record on deskbell.pms_link (practice_id, pms_patient_id) where unlinked_at is null;
create index link_history on deskbell.pms_link (practice_id, online_patient_id, linked_at);
call deskbell.close_to_others('deskbell.pms_link', 'select, insert, update');
