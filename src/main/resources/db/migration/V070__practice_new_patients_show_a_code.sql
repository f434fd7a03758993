-- Whether new patients show a code that was sent to them before they book. Off where they book at once, as they are used to; a
-- practice that is set up from now on begins with it.
alter table deskbell.scheduler_settings add column prove_contact boolean not null default false;
alter table deskbell.scheduler_settings alter column prove_contact drop default;
