-- Two online registrations of one human: one is joined into the other, which stays. Undone or not, a row is never deleted.
create table deskbell.registration_join (
    practice_id uuid not null,
    id uuid not null,
    joined_id uuid not null,
    survivor_id uuid not null,
    reason text not null constraint join_reason_short check (length(reason) between 1 and 500),
    joined_at timestamptz not null,
    joined_by uuid not null,
    joined_by_name text not null,
    undone_at timestamptz,
    undone_by uuid,
    undone_by_name text,
    constraint registration_join_key primary key (practice_id, id),
    constraint join_of_an_online_patient foreign key (practice_id, joined_id) references deskbell.online_patient (practice_id, id),
    constraint join_into_an_online_patient foreign key (practice_id, survivor_id) references deskbell.online_patient (practice_id, id),
    constraint join_is_of_two check (joined_id <> survivor_id),
    constraint join_undone_is_whole check
        ((undone_at is null) = (undone_by is null) and (undone_at is null) = (undone_by_name is null))
);
create unique index joined_into_one_at_a_time on deskbell.registration_join (practice_id, joined_id) where undone_at is null;
create index registration_join_survivor on deskbell.registration_join (practice_id, survivor_id, joined_at);
create index registration_join_history on deskbell.registration_join (practice_id, joined_id, joined_at);
call deskbell.close_to_others('deskbell.registration_join', 'select, insert, update');

-- That two registrations which look like one human are two people, as staff have said; the lesser id stands first.
create table deskbell.two_people (
    practice_id uuid not null,
    id uuid not null,
    one_id uuid not null,
    other_id uuid not null,
    said_at timestamptz not null,
    said_by uuid not null,
    said_by_name text not null,
    taken_back_at timestamptz,
    taken_back_by uuid,
    taken_back_by_name text,
    constraint two_people_key primary key (practice_id, id),
    constraint two_people_one foreign key (practice_id, one_id) references deskbell.online_patient (practice_id, id),
    constraint two_people_other foreign key (practice_id, other_id) references deskbell.online_patient (practice_id, id),
    constraint two_people_in_order check (one_id < other_id),
    constraint two_people_taken_back_is_whole check
        ((taken_back_at is null) = (taken_back_by is null) and (taken_back_at is null) = (taken_back_by_name is null))
);
create unique index two_people_said_once on deskbell.two_people (practice_id, one_id, other_id) where taken_back_at is null;
create index two_people_of_the_other on deskbell.two_people (practice_id, other_id);
call deskbell.close_to_others('deskbell.two_people', 'select, insert, update');
