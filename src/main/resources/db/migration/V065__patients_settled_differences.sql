-- Answers of a registration that were not those of the PMS record it is linked to, and what staff did about each: took the
-- PMS's, or kept ours. Both values stay legible, also the one that was replaced; never changed, never deleted.
create table deskbell.settled_difference (
    practice_id uuid not null,
    id uuid not null,
    online_patient_id uuid not null,
    pms_patient_id text not null,
    field text not null constraint difference_field_known check (field in
        ('LAST_NAME', 'FIRST_NAME', 'BORN', 'SEX', 'MOBILE', 'EMAIL', 'ADDRESS')),
    how text not null constraint difference_settled_how check (how in ('TAKEN', 'KEPT')),
    online text,
    in_pms text,
    settled_at timestamptz not null,
    settled_by uuid not null,
    settled_by_name text not null,
    constraint settled_difference_key primary key (practice_id, id),
    constraint difference_of_an_online_patient foreign key (practice_id, online_patient_id) references deskbell.online_patient (practice_id, id),
    constraint difference_from_a_pms_patient foreign key (practice_id, pms_patient_id) references deskbell.pms_patient (practice_id, id),
    constraint difference_is_one check (online is distinct from in_pms),
    constraint difference_taken_is_something check (how = 'KEPT' or in_pms is not null)
);
create index settled_difference_history on deskbell.settled_difference (practice_id, online_patient_id, settled_at);
call deskbell.close_to_others('deskbell.settled_difference', 'select, insert');
