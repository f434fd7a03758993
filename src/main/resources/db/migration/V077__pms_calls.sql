-- A PMS that was asked to call when something changes there. What a call says is not read: it has Deskbell read the changes.
create table deskbell.pms_call (
    practice_id uuid not null,
    edition integer not null,
    asked_at timestamptz not null,
    ask_again_at timestamptz not null,
    trouble text,
    called_at timestamptz,
    is_waiting boolean not null,
    followed_at timestamptz not null,
    constraint pms_call_key primary key (practice_id),
    constraint pms_call_waits_for_one check (called_at is not null or not is_waiting)
);
call deskbell.close_to_others('deskbell.pms_call', 'select, insert, update, delete');
call deskbell.open_to_workers('deskbell.pms_call', 'practice_id, edition, ask_again_at, trouble, is_waiting, followed_at');
grant select (edition, capabilities) on deskbell.pms_connection to deskbell_worker;
