-- What the trail's entries of a stretch of time add up to, under a key that is not in the database: whoever changes, removes or
-- slips in an entry cannot make the seal that would fit, nor those that follow, since each is made of the one before.
create table deskbell.audit_seal (
    practice_id uuid not null,
    number integer not null,
    until_at timestamptz not null,
    entries integer not null constraint seal_of_something check (entries > 0),
    mac text not null,
    key_mark text not null,
    constraint audit_seal_key primary key (practice_id, number)
);
comment on column deskbell.audit_seal.until_at is 'sealed are the entries from the end of the seal before up to here, this moment not among them';
comment on column deskbell.audit_seal.key_mark is 'tells the operator''s keys apart; nothing follows from it about the key';
call deskbell.close_to_others('deskbell.audit_seal', 'select, insert');
call deskbell.open_to_workers('deskbell.audit_seal', 'practice_id, number, until_at');
call deskbell.open_to_workers('deskbell.audit_entry', 'practice_id, at');
