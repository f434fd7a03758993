create table deskbell.online_appointment (
    practice_id uuid not null,
    id uuid not null,
    code text not null,
    online_patient_id uuid not null,
    type_id uuid not null,
    provider_id uuid not null,
    operatory_id uuid not null,
    starts_at timestamptz not null,
    ends_at timestamptz not null,
    during tstzrange generated always as (tstzrange(starts_at, ends_at, '[)')) stored,
    status text not null
        constraint appointment_status_known check (status in ('HELD', 'REQUESTED', 'BOOKED', 'DECLINED', 'CANCELLED', 'COMPLETED')),
    message text,
    booked_at timestamptz not null,
    decided_at timestamptz,
    decided_by_name text,
    decision_words text,
    archived_at timestamptz,
    archived_by_name text,
    request_key text not null,
    request_hash text not null,
    language text not null constraint appointment_language_known check (language in ('en', 'es')),
    constraint online_appointment_key primary key (practice_id, id),
    constraint appointment_forward check (ends_at > starts_at),
    constraint appointment_code_once unique (practice_id, code),
    constraint appointment_asked_once unique (practice_id, request_key),
    constraint appointment_of_a_patient foreign key (practice_id, online_patient_id) references deskbell.online_patient (practice_id, id),
    constraint appointment_of_a_type foreign key (practice_id, type_id) references deskbell.online_appointment_type (practice_id, id),
    constraint appointment_with_a_provider foreign key (practice_id, provider_id) references deskbell.provider (practice_id, id),
    constraint appointment_in_an_operatory foreign key (practice_id, operatory_id) references deskbell.operatory (practice_id, id),
    -- Whatever the number of nodes and clients: nobody is in two places, and no chair holds two.
    constraint appointment_provider_free exclude using gist
        (practice_id with =, provider_id with =, during with &&) where (status in ('HELD', 'REQUESTED', 'BOOKED')),
    constraint appointment_operatory_free exclude using gist
        (practice_id with =, operatory_id with =, during with &&) where (status in ('HELD', 'REQUESTED', 'BOOKED'))
);
create index online_appointment_open on deskbell.online_appointment (practice_id, starts_at, id) where archived_at is null;
create index online_appointment_archived on deskbell.online_appointment (practice_id, archived_at desc, id) where archived_at is not null;
create index online_appointment_of_patient on deskbell.online_appointment (practice_id, online_patient_id, starts_at);
create index online_appointment_taken on deskbell.online_appointment (practice_id, starts_at, ends_at) include (provider_id, operatory_id)
    where status in ('HELD', 'REQUESTED', 'BOOKED');
call deskbell.close_to_others('deskbell.online_appointment', 'select, insert, update');
