-- Which online patients a message is about, by their ids in a room above: what they were told stands in Patient Details. Of
-- messages that were posted before nothing is known.
create table deskbell.message_about (
    practice_id uuid not null,
    message_id uuid not null,
    online_patient_id uuid not null,
    constraint message_about_key primary key (practice_id, online_patient_id, message_id),
    constraint message_about_a_message foreign key (practice_id, message_id) references deskbell.message (practice_id, id)
);
create index message_about_whom on deskbell.message_about (practice_id, message_id);
call deskbell.close_to_others('deskbell.message_about', 'select, insert, delete');

-- A letter to a patient that was given up after its last try: an alert about a person, and about no record of the PMS.
alter table deskbell.patient_alert alter column pms_patient_id drop not null;
alter table deskbell.patient_alert drop constraint alert_kind_known;
alter table deskbell.patient_alert add constraint alert_kind_known check (kind in
    ('MERGED', 'MERGE_TAKEN', 'MERGE_UNCLEAR', 'GONE', 'BACK', 'GIVEN_AWAY', 'TAKE_OUT', 'MADE_TOO', 'MOVED_THERE', 'NOT_TOLD'));
alter table deskbell.patient_alert add constraint alert_about_a_record check ((kind = 'NOT_TOLD') = (pms_patient_id is null));
