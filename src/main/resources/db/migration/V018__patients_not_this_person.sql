-- That a record in the PMS is not this online patient, as staff have said; a saying that was taken back stays as history.
create table deskbell.not_this_person (
    practice_id uuid not null,
    id uuid not null,
    online_patient_id uuid not null,
    pms_patient_id text not null,
    said_at timestamptz not null,
    said_by uuid not null,
    said_by_name text not null,
    taken_back_at timestamptz,
    taken_back_by uuid,
    taken_back_by_name text,
    constraint not_this_person_key primary key (practice_id, id),
    constraint said_of_an_online_patient foreign key (practice_id, online_patient_id) references deskbell.online_patient (practice_id, id),
    constraint said_of_a_pms_patient foreign key (practice_id, pms_patient_id) references deskbell.pms_patient (practice_id, id),
    constraint taking_back_is_whole check
        ((taken_back_at is null) = (taken_back_by is null) and (taken_back_at is null) = (taken_back_by_name is null))
);
create unique index said_once_at_a_time on deskbell.not_this_person (practice_id, online_patient_id, pms_patient_id)
    where taken_back_at is null;
create index not_this_person_history on deskbell.not_this_person (practice_id, online_patient_id, said_at);
call deskbell.close_to_others('deskbell.not_this_person', 'select, insert, update');
