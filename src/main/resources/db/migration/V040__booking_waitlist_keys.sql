-- A wish for the waitlist, by its key, and the entry that was told: sent again it is told again.
create table deskbell.waitlist_request (
    practice_id uuid not null,
    request_key text not null constraint waitlist_request_key_short check (length(request_key) between 8 and 100),
    request_hash text not null,
    entry_id uuid not null,
    asked_at timestamptz not null,
    constraint waitlist_request_key primary key (practice_id, request_key),
    constraint waitlist_request_of_an_entry foreign key (practice_id, entry_id)
        references deskbell.waitlist_entry (practice_id, id)
);
call deskbell.close_to_others('deskbell.waitlist_request', 'select, insert');
