-- What patients sign in to. People of it are online patients; who they are is not known here.
create table deskbell.patient_account (
    practice_id uuid not null,
    id uuid not null,
    password_hash text,
    created_at timestamptz not null,
    constraint patient_account_key primary key (practice_id, id)
);
call deskbell.close_to_others('deskbell.patient_account', 'select, insert, update');

-- An e-mail address or mobile number that somebody has proven to be his. Two accounts may share one: families do.
create table deskbell.account_contact (
    practice_id uuid not null,
    account_id uuid not null,
    contact text not null,
    kind text not null constraint account_contact_kind_known check (kind in ('EMAIL', 'MOBILE')),
    proven_at timestamptz not null,
    constraint account_contact_key primary key (practice_id, account_id, contact),
    constraint contact_of_an_account foreign key (practice_id, account_id) references deskbell.patient_account (practice_id, id)
);
create index account_by_contact on deskbell.account_contact (practice_id, contact);
call deskbell.close_to_others('deskbell.account_contact', 'select, insert');

-- Only hashes: neither what names the code nor the code itself can be read from here.
create table deskbell.one_time_code (
    practice_id uuid not null,
    handle_hash text not null,
    code_hash text not null,
    contact text not null,
    kind text not null constraint code_contact_kind_known check (kind in ('EMAIL', 'MOBILE')),
    lapses_at timestamptz not null,
    tries integer not null constraint code_tried_at_most_five_times check (tries between 0 and 5),
    used_at timestamptz,
    constraint one_time_code_key primary key (practice_id, handle_hash)
);
create index one_time_code_lapsing on deskbell.one_time_code (practice_id, lapses_at);
call deskbell.close_to_others('deskbell.one_time_code', 'select, insert, update, delete');

create table deskbell.patient_session (
    practice_id uuid not null,
    token_hash text not null,
    account_id uuid not null,
    begun_at timestamptz not null,
    good_until timestamptz not null,
    constraint patient_session_key primary key (practice_id, token_hash),
    constraint session_of_an_account foreign key (practice_id, account_id) references deskbell.patient_account (practice_id, id)
);
create index patient_session_of_account on deskbell.patient_session (practice_id, account_id);
create index patient_session_lapsing on deskbell.patient_session (practice_id, good_until);
call deskbell.close_to_others('deskbell.patient_session', 'select, insert, update, delete');

-- How often something was tried within a fixed window of time. Unlogged: a crash forgets the counts, and no try waits for a disk.
create unlogged table deskbell.tries (
    practice_id uuid not null,
    what text not null,
    whose text not null,
    window_at timestamptz not null,
    count integer not null,
    constraint tries_key primary key (practice_id, what, whose)
);
create index tries_by_window on deskbell.tries (practice_id, window_at);
call deskbell.close_to_others('deskbell.tries', 'select, insert, update, delete');
