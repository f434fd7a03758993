-- By when a patient was told that his request is answered: reckoned once, and told the same on the page, in the letter and to
-- programs. Requests from before have none.
alter table deskbell.online_appointment add column answer_by timestamptz;
alter table deskbell.online_appointment add constraint answer_after_request check (answer_by >= booked_at);
