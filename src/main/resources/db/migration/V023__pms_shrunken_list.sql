-- A reading that lacks too many of the known records is not taken over before somebody says that it is right.
alter table deskbell.pms_refresh drop constraint pms_refresh_state_known;
alter table deskbell.pms_refresh add constraint pms_refresh_state_known
    check (state in ('WAITING', 'READING', 'DONE', 'NEEDS_CONFIRMING', 'FAILED', 'CANCELLED'));
alter table deskbell.pms_refresh
    -- How many of the known records the list lacked.
    add column missing_count integer not null default 0,
    -- How many may be missing because somebody confirmed it.
    add column may_lose integer not null default 0;
