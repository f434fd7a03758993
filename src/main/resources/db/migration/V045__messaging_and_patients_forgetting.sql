-- Messages that were sent or given up are kept for a while and no longer; a code that was sent is worth nothing a day later.
grant delete on deskbell.message to deskbell_app;
grant select (kind) on deskbell.message to deskbell_worker;
create index message_ended on deskbell.message (coalesce(sent_at, given_up_at)) where sent_at is not null or given_up_at is not null;
create index message_code_ended on deskbell.message (coalesce(sent_at, given_up_at)) where kind = 'code';

-- Nothing asks the audit trail by whom it is about; every entry paid for this index.
drop index deskbell.audit_entry_by_subject;

-- Who registered, was never linked and gave no sign of life for as long as the practice says: his data is erased, the row
-- stays for what points to it.
alter table deskbell.online_patient add column forgotten_at timestamptz;
call deskbell.open_to_workers('deskbell.online_patient', 'practice_id, created_at, forgotten_at');
