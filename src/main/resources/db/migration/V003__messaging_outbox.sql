create table deskbell.message (
    practice_id uuid not null,
    id uuid not null,
    kind text not null,
    channel text not null constraint message_channel_known check (channel in ('EMAIL', 'SMS')),
    sender text not null,
    recipient text not null,
    subject text not null,
    body text not null,
    calendar text,
    created_at timestamptz not null,
    due_at timestamptz not null,
    lease_until timestamptz,
    attempts integer not null,
    sent_at timestamptz,
    given_up_at timestamptz,
    failure text,
    constraint message_key primary key (practice_id, id)
);
create index message_due on deskbell.message (due_at) where sent_at is null and given_up_at is null;
create index message_newest on deskbell.message (practice_id, created_at desc);
call deskbell.close_to_others('deskbell.message', 'select, insert, update');
call deskbell.open_to_workers('deskbell.message', 'practice_id, due_at, lease_until, sent_at, given_up_at');
