-- A registration without a visit, by its key, and who was registered: sent again it is the same person.
create table deskbell.registration_request (
    practice_id uuid not null,
    request_key text not null constraint registration_request_key_short check (length(request_key) between 8 and 100),
    online_patient_id uuid not null,
    asked_at timestamptz not null,
    constraint registration_request_key primary key (practice_id, request_key),
    constraint registration_request_of_a_patient foreign key (practice_id, online_patient_id)
        references deskbell.online_patient (practice_id, id)
);
call deskbell.close_to_others('deskbell.registration_request', 'select, insert');
