-- Cancels that the PMS has taken in and does later, as a file that somebody imports: none is asked for again before it had
-- its time.
create table deskbell.cancel_taken_in (
    practice_id uuid not null,
    online_key text not null,
    asked_at timestamptz not null,
    constraint cancel_taken_in_once_a_key primary key (practice_id, online_key)
);
call deskbell.close_to_others('deskbell.cancel_taken_in', 'select, insert, update, delete');
