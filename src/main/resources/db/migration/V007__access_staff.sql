create table deskbell.staff_user (
    practice_id uuid not null,
    id uuid not null,
    name text not null,
    email text not null,
    password_hash text not null,
    role text not null constraint staff_role_known check (role in ('FRONT_DESK', 'OFFICE_MANAGER')),
    active boolean not null,
    created_at timestamptz not null,
    constraint staff_user_key primary key (practice_id, id),
    constraint staff_email_once unique (practice_id, email)
);
call deskbell.close_to_others('deskbell.staff_user', 'select, insert, update');

-- A program's way in: it acts as the staff user the token belongs to. Only a hash is kept.
create table deskbell.api_token (
    practice_id uuid not null,
    hash text not null,
    staff_user_id uuid not null,
    label text not null,
    created_at timestamptz not null,
    revoked_at timestamptz,
    constraint api_token_key primary key (practice_id, hash),
    constraint token_of_a_staff_user foreign key (practice_id, staff_user_id) references deskbell.staff_user (practice_id, id)
);
call deskbell.close_to_others('deskbell.api_token', 'select, insert, update');
