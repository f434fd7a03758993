-- Each time a connection is saved it has another edition; what was read under an earlier one changes nothing.
alter table deskbell.pms_connection add column edition integer not null default 1;
alter table deskbell.pms_refresh add column edition integer not null default 0;
