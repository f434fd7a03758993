-- That somebody new is about to be created in the PMS: once a person, however many of his visits wait. asked_at is when the
-- record may have been asked for; nobody asks for another before the PMS has been looked through for that one. wanted_at is
-- when somebody first wanted it: the list of the PMS must have been read since, for the record may be there by hand.
create table deskbell.new_record (
    practice_id uuid not null,
    online_patient_id uuid not null,
    wanted_at timestamptz not null,
    asked_at timestamptz,
    constraint new_record_once_a_person primary key (practice_id, online_patient_id),
    constraint new_record_of_a_patient foreign key (practice_id, online_patient_id)
        references deskbell.online_patient (practice_id, id)
);
call deskbell.close_to_others('deskbell.new_record', 'select, insert, update, delete');

-- write_back.maybe_created_at, which this takes the place of, goes in a later release.
insert into deskbell.new_record (practice_id, online_patient_id, wanted_at, asked_at)
select w.practice_id, a.online_patient_id, max(w.maybe_created_at), max(w.maybe_created_at)
from deskbell.write_back w
join deskbell.online_appointment a on a.practice_id = w.practice_id and a.id = w.appointment_id
where w.maybe_created_at is not null
group by w.practice_id, a.online_patient_id;

-- Runs of long ago are forgotten.
grant delete on deskbell.pms_refresh to deskbell_app;

-- A record that we made while somebody linked another: staff are told.
alter table deskbell.patient_alert drop constraint alert_kind_known;
alter table deskbell.patient_alert add constraint alert_kind_known check (kind in
    ('MERGED', 'MERGE_TAKEN', 'MERGE_UNCLEAR', 'GONE', 'BACK', 'GIVEN_AWAY', 'TAKE_OUT', 'MADE_TOO'));
