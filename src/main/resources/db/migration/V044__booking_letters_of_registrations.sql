-- A registration that comes without a visit is told to the practice by a letter of its own.
alter table deskbell.letter_due drop constraint letter_about_known;
alter table deskbell.letter_due add constraint letter_about_known
    check (about in ('REGISTERED', 'REGISTERED_AND_BOOKED', 'BOOKED', 'ACCEPTED', 'DECLINED', 'MOVED', 'CANCELLED',
        'CANCELLED_BY_PRACTICE', 'RESTORED', 'MOVE_ASKED', 'TIME_TAKEN'));
