-- For which time of the visit the patient was told that it is taken in the PMS: once each.
alter table deskbell.write_back add column conflict_told_for timestamptz;
alter table deskbell.letter_due drop constraint letter_about_known;
alter table deskbell.letter_due add constraint letter_about_known check (about in ('REGISTERED_AND_BOOKED', 'BOOKED', 'ACCEPTED',
    'DECLINED', 'MOVED', 'CANCELLED', 'CANCELLED_BY_PRACTICE', 'RESTORED', 'MOVE_ASKED', 'TIME_TAKEN'));

-- Whose record it was when the link was made: held against what is known of the record before anything is written into it.
alter table deskbell.pms_link add column record_last_name text;
alter table deskbell.pms_link add column record_first_name text;
alter table deskbell.pms_link add column record_birth_date date;
alter table deskbell.pms_link add column record_sex text;
update deskbell.pms_link l
set record_last_name = p.last_name, record_first_name = p.first_name, record_birth_date = p.birth_date, record_sex = p.sex
from deskbell.pms_patient p
where p.practice_id = l.practice_id and p.id = l.pms_patient_id and l.unlinked_at is null;

-- The key under which a visit that stands in the PMS is to stand at its new time; until then it stands at the old one.
alter table deskbell.write_back add column next_key text;
