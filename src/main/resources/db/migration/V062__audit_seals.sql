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

-- When the trail was held against its seals, and what was found.
create table deskbell.audit_check (
    practice_id uuid not null,
    id uuid not null,
    at timestamptz not null,
    until_at timestamptz not null,
    entries bigint not null,
    altered_from timestamptz,
    altered_until timestamptz,
    other_key boolean not null,
    constraint audit_check_key primary key (practice_id, id),
    constraint altered_is_a_stretch check ((altered_from is null) = (altered_until is null))
);
comment on column deskbell.audit_check.altered_from is 'the first stretch whose entries are not those that were sealed; null if all are';
create index audit_check_by_time on deskbell.audit_check (practice_id, at);
call deskbell.close_to_others('deskbell.audit_check', 'select, insert');
call deskbell.open_to_workers('deskbell.audit_check', 'practice_id, at');
