-- How long before a visit its patient is reminded of it; 0 for never.
alter table deskbell.scheduler_settings add column remind_before_minutes integer not null default 2880
    constraint settings_remind_before check (remind_before_minutes between 0 and 10080);
alter table deskbell.scheduler_settings alter column remind_before_minutes drop default;

-- Of which visits somebody is still to be reminded, and of which time. A visit that moved is not at that time any more.
create table deskbell.reminder (
    practice_id uuid not null,
    appointment_id uuid not null,
    starts_at timestamptz not null,
    told_at timestamptz not null,
    due_at timestamptz not null,
    constraint reminder_key primary key (practice_id, appointment_id),
    constraint reminder_of_an_appointment foreign key (practice_id, appointment_id)
        references deskbell.online_appointment (practice_id, id)
);
comment on column deskbell.reminder.told_at is
    'when the patient read of this time; there is no need to remind of it if it was due by then';
create index reminder_due on deskbell.reminder (due_at);
call deskbell.close_to_others('deskbell.reminder', 'select, insert, update, delete');
call deskbell.open_to_workers('deskbell.reminder', 'practice_id, starts_at, told_at, due_at');

insert into deskbell.reminder (practice_id, appointment_id, starts_at, told_at, due_at)
select practice_id, id, starts_at, booked_at, starts_at - interval '2880 minutes'
from deskbell.online_appointment where status = 'BOOKED' and starts_at > now();

alter table deskbell.letter_due drop constraint letter_about_known;
alter table deskbell.letter_due add constraint letter_about_known
    check (about in ('REGISTERED', 'REGISTERED_AND_BOOKED', 'BOOKED', 'ACCEPTED', 'DECLINED', 'MOVED', 'CANCELLED',
        'CANCELLED_BY_PRACTICE', 'RESTORED', 'MOVE_ASKED', 'TIME_TAKEN', 'REMINDER'));
