-- The app on a staff user's telephone that shows codes. Its secret lies here sealed with the operator's key. A code's step is
-- kept as it is used, so that each is good once.
create table deskbell.authenticator (
    practice_id uuid not null,
    staff_user_id uuid not null,
    sealed_secret text not null,
    set_up_at timestamptz not null,
    last_step bigint not null,
    constraint authenticator_key primary key (practice_id, staff_user_id),
    constraint authenticator_of_a_staff_user foreign key (practice_id, staff_user_id) references deskbell.staff_user (practice_id, id)
);
call deskbell.close_to_others('deskbell.authenticator', 'select, insert, update, delete');

-- For who has lost the telephone. A row goes when its code is used.
create table deskbell.recovery_code (
    practice_id uuid not null,
    staff_user_id uuid not null,
    hash text not null,
    constraint recovery_code_key primary key (practice_id, staff_user_id, hash),
    constraint recovery_code_of_an_authenticator foreign key (practice_id, staff_user_id)
        references deskbell.authenticator (practice_id, staff_user_id)
);
call deskbell.close_to_others('deskbell.recovery_code', 'select, insert, delete');

-- Who has shown his password and is to show a code: nobody is signed in by it, and it is good for some minutes and tries, once.
create table deskbell.sign_in_ticket (
    practice_id uuid not null,
    hash text not null,
    staff_user_id uuid not null,
    begun_at timestamptz not null,
    lapses_at timestamptz not null,
    tries integer not null,
    constraint sign_in_ticket_key primary key (practice_id, hash),
    constraint sign_in_ticket_of_a_staff_user foreign key (practice_id, staff_user_id) references deskbell.staff_user (practice_id, id)
);
call deskbell.close_to_others('deskbell.sign_in_ticket', 'select, insert, update, delete');

-- Whether everybody on the practice's staff signs in with a code from an app. Without a row: who wants to.
create table deskbell.code_rule (
    practice_id uuid not null,
    for_everybody boolean not null,
    constraint code_rule_key primary key (practice_id)
);
call deskbell.close_to_others('deskbell.code_rule', 'select, insert, update');
