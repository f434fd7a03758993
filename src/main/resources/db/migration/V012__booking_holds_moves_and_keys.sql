-- A hold is an online appointment of nobody yet. Time kept free around a visit is under the same promise as the visit.
alter table deskbell.online_appointment
    alter column online_patient_id drop not null,
    add column held_until timestamptz,
    add column occupied_from timestamptz,
    add column occupied_to timestamptz,
    add column party_id uuid,
    add column entered_by_name text,
    add column look_closer boolean not null default false,
    add column moved_at timestamptz,
    add column cancelled_at timestamptz,
    add column cancelled_by_name text,
    add column cancel_words text constraint cancel_words_short check (length(cancel_words) <= 500),
    add column status_before text;
update deskbell.online_appointment set occupied_from = starts_at, occupied_to = ends_at;
alter table deskbell.online_appointment
    alter column occupied_from set not null,
    alter column occupied_to set not null,
    drop column during,
    add column during tstzrange generated always as (tstzrange(occupied_from, occupied_to, '[)')) stored,
    add constraint appointment_of_somebody check (status = 'HELD' or online_patient_id is not null),
    add constraint hold_is_whole check ((status = 'HELD') = (held_until is not null)),
    add constraint appointment_occupies_itself check (occupied_from <= starts_at and occupied_to >= ends_at),
    -- Searches look back no further than this for what reaches into their window.
    add constraint appointment_within_a_day check (occupied_to <= occupied_from + interval '24 hours'),
    add constraint cancel_is_whole check
        ((status = 'CANCELLED') = (cancelled_at is not null) and (cancelled_at is null) = (status_before is null)),
    -- Whatever the number of nodes and clients: nobody is in two places, and no chair holds two.
    add constraint appointment_provider_free exclude using gist
        (practice_id with =, provider_id with =, during with &&) where (status in ('HELD', 'REQUESTED', 'BOOKED')),
    add constraint appointment_operatory_free exclude using gist
        (practice_id with =, operatory_id with =, during with &&) where (status in ('HELD', 'REQUESTED', 'BOOKED'));

drop index deskbell.online_appointment_taken;
create index online_appointment_of_provider on deskbell.online_appointment
    (practice_id, provider_id, occupied_from) include (occupied_to, operatory_id, status, held_until)
    where status in ('HELD', 'REQUESTED', 'BOOKED');
create index online_appointment_of_operatory on deskbell.online_appointment
    (practice_id, operatory_id, occupied_from) include (occupied_to, provider_id, status, held_until)
    where status in ('HELD', 'REQUESTED', 'BOOKED');
create index online_appointment_held on deskbell.online_appointment (practice_id, held_until) where status = 'HELD';
create index online_appointment_of_party on deskbell.online_appointment (practice_id, party_id) where party_id is not null;

-- A hold that is given back or has lapsed goes; what a patient asked for never does.
grant delete on deskbell.online_appointment to deskbell_app;
call deskbell.open_to_workers('deskbell.online_appointment', 'practice_id, status, held_until');
create policy only_holds_go on deskbell.online_appointment as restrictive for delete to deskbell_app using (status = 'HELD');

-- A request to book, move, cancel or restore, by its key, and what was answered: sent again it is answered again.
create table deskbell.booking_request (
    practice_id uuid not null,
    request_key text not null constraint request_key_short check (length(request_key) between 8 and 100),
    request_hash text not null,
    told jsonb not null,
    asked_at timestamptz not null,
    constraint booking_request_key primary key (practice_id, request_key)
);
call deskbell.close_to_others('deskbell.booking_request', 'select, insert');
insert into deskbell.booking_request (practice_id, request_key, request_hash, told, asked_at)
select practice_id, request_key, request_hash,
       jsonb_build_array(jsonb_build_object('id', id, 'status', status)), booked_at
from deskbell.online_appointment;
alter table deskbell.online_appointment
    drop constraint appointment_asked_once,
    drop column request_key,
    drop column request_hash;

-- Somebody who would come if a time came free; offers are made one by one, each with a hold.
create table deskbell.waitlist_entry (
    practice_id uuid not null,
    id uuid not null,
    online_patient_id uuid not null,
    type_id uuid not null,
    provider_id uuid,
    from_day date not null,
    to_day date not null,
    around time,
    within_minutes integer,
    language text not null constraint waitlist_language_known check (language in ('en', 'es')),
    state text not null constraint waitlist_state_known check (state in ('WAITING', 'OFFERED', 'BOOKED', 'LEFT', 'OVER')),
    joined_at timestamptz not null,
    look_at timestamptz not null,
    offered_hold_id uuid,
    offered_until timestamptz,
    offers integer not null,
    ended_at timestamptz,
    constraint waitlist_entry_key primary key (practice_id, id),
    constraint waitlist_days_forward check (to_day >= from_day),
    constraint waitlist_time_whole check ((around is null) = (within_minutes is null)),
    constraint waitlist_offer_whole check ((state = 'OFFERED') = (offered_until is not null)),
    constraint waitlist_of_a_patient foreign key (practice_id, online_patient_id) references deskbell.online_patient (practice_id, id),
    constraint waitlist_of_a_type foreign key (practice_id, type_id) references deskbell.online_appointment_type (practice_id, id),
    constraint waitlist_for_a_provider foreign key (practice_id, provider_id) references deskbell.provider (practice_id, id)
);
create index waitlist_due on deskbell.waitlist_entry (look_at) where state in ('WAITING', 'OFFERED');
create index waitlist_in_order on deskbell.waitlist_entry (practice_id, joined_at, id) where state in ('WAITING', 'OFFERED');
create index waitlist_of_patient on deskbell.waitlist_entry (practice_id, online_patient_id);
call deskbell.close_to_others('deskbell.waitlist_entry', 'select, insert, update');
call deskbell.open_to_workers('deskbell.waitlist_entry', 'practice_id, state, look_at');
