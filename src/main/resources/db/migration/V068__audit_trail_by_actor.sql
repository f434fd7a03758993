-- What one staff user did, however long ago: without it, somebody who left years ago is looked for in the whole trail. What
-- patients do is not in it, so that no booking pays for it. By whom an entry is about there is no index: behind row-level security
-- none could be used for a list of ids, and a table beside the trail would not be sealed with it.
create index audit_entry_by_staff on deskbell.audit_entry (practice_id, actor_id, at desc) where actor_kind = 'STAFF';
