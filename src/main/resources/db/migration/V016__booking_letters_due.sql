-- What is to be written about visits, as they were when it happened. A worker puts it into words and into the outbox, so
-- that nobody who books waits for letters to be written; the row goes in the same transaction.
create table deskbell.letter_due (
    practice_id uuid not null,
    id uuid not null,
    about text not null
        constraint letter_about_known check (about in ('REGISTERED_AND_BOOKED', 'BOOKED', 'ACCEPTED', 'DECLINED', 'MOVED',
            'CANCELLED', 'CANCELLED_BY_PRACTICE', 'RESTORED', 'MOVE_ASKED')),
    told jsonb not null,
    said text not null constraint letter_said_short check (length(said) <= 500),
    due_at timestamptz not null,
    constraint letter_due_key primary key (practice_id, id)
);
call deskbell.close_to_others('deskbell.letter_due', 'select, insert, update, delete');
call deskbell.open_to_workers('deskbell.letter_due', 'practice_id, due_at');
