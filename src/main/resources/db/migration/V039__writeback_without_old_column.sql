-- When somebody new was asked for stands with the person since V029; nothing reads this any more.
alter table deskbell.write_back drop column maybe_created_at;
