-- Since when the PMS's schedule lacks so many of the taken times to come that they stay taken until a later reading lacks them
-- too.
alter table deskbell.pms_connection add column schedule_doubted_at timestamptz;
