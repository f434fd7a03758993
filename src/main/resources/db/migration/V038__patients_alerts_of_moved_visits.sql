-- A visit that somebody moved in the PMS: staff are told where it stands there, and it does not stand in its own way when it
-- moves along here.
alter table deskbell.pms_busy_time add column appointment_id uuid;
alter table deskbell.patient_alert add column stands_at timestamptz;
alter table deskbell.patient_alert drop constraint alert_kind_known;
alter table deskbell.patient_alert add constraint alert_kind_known check (kind in
    ('MERGED', 'MERGE_TAKEN', 'MERGE_UNCLEAR', 'GONE', 'BACK', 'GIVEN_AWAY', 'TAKE_OUT', 'MADE_TOO', 'MOVED_THERE'));
alter table deskbell.patient_alert add constraint alert_of_a_moved_visit check
    ((kind = 'MOVED_THERE') = (stands_at is not null) and (stands_at is null or appointment_id is not null));
