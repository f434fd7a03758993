-- Whom the rule "link automatically" is to look at; a row goes once it has looked.
create table deskbell.link_turn (
    practice_id uuid not null,
    online_patient_id uuid not null,
    due_at timestamptz not null,
    lease uuid,
    constraint link_turn_once_a_person primary key (practice_id, online_patient_id),
    constraint link_turn_of_an_online_patient foreign key (practice_id, online_patient_id) references deskbell.online_patient (practice_id, id)
);
create index link_turn_due on deskbell.link_turn (due_at);
call deskbell.close_to_others('deskbell.link_turn', 'select, insert, update, delete');
call deskbell.open_to_workers('deskbell.link_turn', 'practice_id, due_at');

-- That it is to look at everybody who is not linked: the PMS was read, a record came free, the rule was switched on.
create table deskbell.link_round (
    practice_id uuid not null,
    asked_at timestamptz not null,
    constraint link_round_once_a_practice primary key (practice_id)
);
call deskbell.close_to_others('deskbell.link_round', 'select, insert, update, delete');
call deskbell.open_to_workers('deskbell.link_round', 'practice_id');
