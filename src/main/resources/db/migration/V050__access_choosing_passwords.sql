-- A staff user who was invited has no password until he chooses one.
alter table deskbell.staff_user alter column password_hash drop not null;
-- Whoever signed in before is signed out: another password, another role, kept out.
alter table deskbell.staff_user add column sign_in_again_at timestamptz;

-- The address that was sent to a staff user to choose a password: the last one alone, once, until it lapses. Only its hash lies here.
create table deskbell.password_link (
    practice_id uuid not null,
    staff_user_id uuid not null,
    hash text not null,
    lapses_at timestamptz not null,
    constraint password_link_key primary key (practice_id, staff_user_id),
    constraint password_link_once unique (practice_id, hash),
    constraint password_link_of_a_staff_user foreign key (practice_id, staff_user_id) references deskbell.staff_user (practice_id, id)
);
call deskbell.close_to_others('deskbell.password_link', 'select, insert, update, delete');
