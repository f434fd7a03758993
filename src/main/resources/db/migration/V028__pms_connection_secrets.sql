-- The secrets of a connection stand apart and sealed: name by name, as only the application with the operator's key can
-- open them.
alter table deskbell.pms_connection add column secrets jsonb not null default '{}';
