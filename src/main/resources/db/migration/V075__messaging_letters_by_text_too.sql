-- What goes out by e-mail and as a text message is one letter: its patient was not told only if neither way led anywhere. Of
-- messages that were posted before nothing is known, and each is a letter of its own.
alter table deskbell.message add column letter_id uuid;
create index message_letter on deskbell.message (practice_id, letter_id) where letter_id is not null;

-- Whether letters about visits go out as a text message beside the e-mail.
alter table deskbell.scheduler_settings add column text_too boolean not null default true;
alter table deskbell.scheduler_settings alter column text_too drop default;
