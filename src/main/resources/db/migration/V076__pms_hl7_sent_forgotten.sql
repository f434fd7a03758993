-- What was sent is forgotten once nobody asks for it any more: of a visit long past, and of a patient whom the PMS tells
-- beside our key.
create index hl7_sent_by_age on deskbell.hl7_sent (practice_id, source, sent_at);
