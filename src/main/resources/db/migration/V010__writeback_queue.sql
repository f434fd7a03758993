-- The way of an appointment into the PMS; this table is the queue.
create table deskbell.write_back (
    practice_id uuid not null,
    id uuid not null,
    appointment_id uuid not null,
    online_key text not null,
    state text not null
        constraint write_back_state_known check (state in
            ('NOT_NEEDED', 'WAITING_FOR_LINK', 'WAITING_FOR_PENCIL', 'QUEUED', 'WRITING', 'WRITTEN', 'CONFLICT', 'REFUSED', 'EXPIRED')),
    due_at timestamptz not null,
    attempts integer not null,
    lease uuid,
    lease_until timestamptz,
    maybe_sent_at timestamptz,
    maybe_created_at timestamptz,
    -- It stands under a record that was not this person's, and is to be taken out.
    withdraw boolean not null,
    pms_ref text,
    words text,
    words_at timestamptz,
    written_at timestamptz,
    seen_at timestamptz,
    updated_at timestamptz not null,
    constraint write_back_key primary key (practice_id, id),
    constraint write_back_once_an_appointment unique (practice_id, appointment_id),
    constraint write_back_online_key_once unique (practice_id, online_key),
    constraint write_back_of_an_appointment foreign key (practice_id, appointment_id) references deskbell.online_appointment (practice_id, id)
);
create index write_back_due on deskbell.write_back (due_at) where state in ('QUEUED', 'WRITING');
call deskbell.close_to_others('deskbell.write_back', 'select, insert, update');
call deskbell.open_to_workers('deskbell.write_back', 'practice_id, state, due_at, lease_until');
