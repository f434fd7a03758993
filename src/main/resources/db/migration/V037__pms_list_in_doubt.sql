-- Which known records a list lacked that has to be confirmed: only of the newest such run.
alter table deskbell.pms_refresh add column missing_ids text[];

-- When the practice got this PMS in place of another: what was read before is of that other one.
alter table deskbell.pms_connection add column replaced_at timestamptz;

-- For which time the patient was asked to choose another; it is answered once the visit starts at another.
alter table deskbell.online_appointment add column move_asked_for timestamptz;
