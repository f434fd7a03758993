-- How many patients the list of the PMS holds, counted anew whenever a refresh is taken over: the ranking asks for it each
-- time, and counting a million records takes longer than ranking them.
create table deskbell.pms_list (
    practice_id uuid not null,
    patients bigint not null,
    constraint pms_list_key primary key (practice_id)
);
call deskbell.close_to_others('deskbell.pms_list', 'select, insert, update');
