-- The edition of a practice's schedule. Whoever books shares the row; whoever changes hours, types, closed days, blocks or
-- settings, or reads busy times anew from the PMS, changes or locks it: he waits for the bookings under way, and those that
-- follow see what he did. The number, a new one by chance with every change, tells a node that what it remembers of the
-- schedule is out of date; one that was rolled back is never given again.
create table deskbell.schedule_edition (
    practice_id uuid not null,
    edition bigint not null,
    constraint schedule_edition_key primary key (practice_id)
);
call deskbell.close_to_others('deskbell.schedule_edition', 'select, insert, update');
insert into deskbell.schedule_edition (practice_id, edition) select practice_id, 1 from deskbell.practice;

-- Time kept free around a visit, and how far apart its possible starts are; null for the usual distance.
alter table deskbell.online_appointment_type
    add column start_every_minutes integer
        constraint type_start_every check (start_every_minutes between 5 and 240 and start_every_minutes % 5 = 0),
    add column minutes_before integer not null default 0 constraint type_minutes_before check (minutes_before between 0 and 120),
    add column minutes_after integer not null default 0 constraint type_minutes_after check (minutes_after between 0 and 120);

-- A provider may have two chairs at the same hours, but is in one location at a time.
alter table deskbell.provider_hours add column location_id uuid;
update deskbell.provider_hours h set location_id = o.location_id
from deskbell.operatory o where o.practice_id = h.practice_id and o.id = h.operatory_id;
alter table deskbell.provider_hours
    alter column location_id set not null,
    add constraint hours_in_a_location foreign key (practice_id, location_id)
        references deskbell.location (practice_id, id),
    drop constraint hours_do_not_overlap,
    add constraint hours_do_not_overlap exclude using gist
        (practice_id with =, provider_id with =, operatory_id with =, weekday with =,
         int4range((extract(epoch from from_time) / 60)::int, (extract(epoch from to_time) / 60)::int) with &&),
    add constraint hours_in_one_place exclude using gist
        (practice_id with =, provider_id with =, location_id with <>, weekday with =,
         int4range((extract(epoch from from_time) / 60)::int, (extract(epoch from to_time) / 60)::int) with &&);

-- On a date, a provider's weekly hours are replaced by these; without times he is away that day.
create table deskbell.hours_exception (
    practice_id uuid not null,
    id uuid not null,
    provider_id uuid not null,
    day date not null,
    operatory_id uuid,
    from_time time,
    to_time time,
    reason text not null constraint exception_reason_short check (length(reason) <= 80),
    made_by text not null,
    made_at timestamptz not null,
    constraint hours_exception_key primary key (practice_id, id),
    constraint exception_is_whole check ((operatory_id is null) = (from_time is null) and (from_time is null) = (to_time is null)),
    constraint exception_forward check (to_time > from_time),
    constraint exception_does_not_overlap exclude using gist
        (practice_id with =, provider_id with =, operatory_id with =, day with =,
         int4range((extract(epoch from from_time) / 60)::int, (extract(epoch from to_time) / 60)::int) with &&)
        where (operatory_id is not null),
    constraint exception_of_a_provider foreign key (practice_id, provider_id) references deskbell.provider (practice_id, id),
    constraint exception_in_an_operatory foreign key (practice_id, operatory_id) references deskbell.operatory (practice_id, id)
);
create unique index exception_away_once on deskbell.hours_exception (practice_id, provider_id, day) where from_time is null;
create index hours_exception_by_day on deskbell.hours_exception (practice_id, day);
call deskbell.close_to_others('deskbell.hours_exception', 'select, insert, delete');

-- A stretch taken out, in the practice's wall-clock time: of a provider, of an operatory, or of the whole practice.
create table deskbell.block (
    practice_id uuid not null,
    id uuid not null,
    provider_id uuid,
    operatory_id uuid,
    from_at timestamp not null,
    to_at timestamp not null,
    reason text not null constraint block_reason_short check (length(reason) between 1 and 80),
    made_by text not null,
    made_at timestamptz not null,
    constraint block_key primary key (practice_id, id),
    constraint block_forward check (to_at > from_at),
    constraint block_of_a_provider foreign key (practice_id, provider_id) references deskbell.provider (practice_id, id),
    constraint block_of_an_operatory foreign key (practice_id, operatory_id) references deskbell.operatory (practice_id, id)
);
create index block_by_end on deskbell.block (practice_id, to_at);
call deskbell.close_to_others('deskbell.block', 'select, insert, delete');

-- A search reads the busy times of whom it is about, from a day before its window, and those longer than a day apart from them.
create index pms_busy_time_of_provider on deskbell.pms_busy_time
    (practice_id, pms_provider_id, starts_at) include (ends_at) where pms_provider_id is not null;
create index pms_busy_time_of_operatory on deskbell.pms_busy_time
    (practice_id, pms_operatory_id, starts_at) include (ends_at) where pms_operatory_id is not null;
create index pms_busy_time_long on deskbell.pms_busy_time
    (practice_id, ends_at) include (starts_at, pms_provider_id, pms_operatory_id)
    where ends_at - starts_at > interval '24 hours';

-- As of when the PMS was read, however many runs have failed since.
create index pms_refresh_newest_done on deskbell.pms_refresh (practice_id, asked_at desc) include (started_at)
    where state = 'DONE';
