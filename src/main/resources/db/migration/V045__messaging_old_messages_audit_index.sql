-- Messages that were sent or given up are kept for a while and no longer; a code that was sent is worth nothing a day later.
grant delete on deskbell.message to deskbell_app;
grant select (kind) on deskbell.message to deskbell_worker;
create index message_ended on deskbell.message (coalesce(sent_at, given_up_at)) where sent_at is not null or given_up_at is not null;
create index message_code_ended on deskbell.message (coalesce(sent_at, given_up_at)) where kind = 'code';

-- Nothing asks the audit trail by whom it is about; every entry paid for this index.
drop index deskbell.audit_entry_by_subject;
