create table deskbell.practice (
    practice_id uuid not null,
    slug text not null constraint practice_slug_plain check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    name text not null,
    zone text not null,
    phone text not null,
    email text not null,
    street text not null,
    city text not null,
    region text not null,
    postcode text not null,
    opening_words text not null,
    welcome_words text not null,
    created_at timestamptz not null,
    constraint practice_key primary key (practice_id)
);
call deskbell.close_to_others('deskbell.practice', 'select, insert, update');

create table deskbell.scheduler_settings (
    practice_id uuid not null,
    online boolean not null,
    first_only boolean not null,
    show_counts boolean not null,
    look_without_sign_in boolean not null,
    write_automatically boolean not null,
    create_patients_automatically boolean not null,
    link_automatically boolean not null,
    notice_known_minutes integer not null constraint settings_notice_known check (notice_known_minutes between 0 and 43200),
    notice_new_minutes integer not null constraint settings_notice_new check (notice_new_minutes between 0 and 43200),
    horizon_days integer not null constraint settings_horizon check (horizon_days between 1 and 366),
    hold_minutes integer not null constraint settings_hold check (hold_minutes between 1 and 60),
    cancel_until_minutes integer not null constraint settings_cancel_until check (cancel_until_minutes between 0 and 43200),
    open_appointments integer not null constraint settings_open_appointments check (open_appointments between 1 and 20),
    keep_unlinked_days integer not null constraint settings_keep_unlinked check (keep_unlinked_days between 1 and 3660),
    stale_after_minutes integer not null constraint settings_stale_after check (stale_after_minutes between 5 and 1440),
    constraint scheduler_settings_key primary key (practice_id),
    constraint settings_of_a_practice foreign key (practice_id) references deskbell.practice (practice_id)
);
call deskbell.close_to_others('deskbell.scheduler_settings', 'select, insert, update');

create table deskbell.location (
    practice_id uuid not null,
    id uuid not null,
    name text not null,
    constraint location_key primary key (practice_id, id),
    constraint location_name_once unique (practice_id, name)
);
call deskbell.close_to_others('deskbell.location', 'select, insert, update');

create table deskbell.operatory (
    practice_id uuid not null,
    id uuid not null,
    location_id uuid not null,
    name text not null,
    pms_operatory_id text,
    constraint operatory_key primary key (practice_id, id),
    constraint operatory_in_a_location foreign key (practice_id, location_id) references deskbell.location (practice_id, id)
);
call deskbell.close_to_others('deskbell.operatory', 'select, insert, update');

create table deskbell.provider (
    practice_id uuid not null,
    id uuid not null,
    name text not null,
    pms_provider_id text,
    position integer not null,
    constraint provider_key primary key (practice_id, id)
);
call deskbell.close_to_others('deskbell.provider', 'select, insert, update');

create table deskbell.online_appointment_type (
    practice_id uuid not null,
    id uuid not null,
    name text not null constraint type_name_short check (length(name) between 1 and 80),
    minutes integer not null constraint type_minutes check (minutes between 5 and 480 and minutes % 5 = 0),
    for_new boolean not null,
    for_known boolean not null,
    mode text not null constraint type_mode_known check (mode in ('BOOK', 'REQUEST')),
    instructions text not null,
    pms_type_id text,
    offered boolean not null,
    position integer not null,
    constraint online_appointment_type_key primary key (practice_id, id),
    constraint type_for_somebody check (for_new or for_known),
    constraint type_name_once unique (practice_id, name)
);
call deskbell.close_to_others('deskbell.online_appointment_type', 'select, insert, update');

create table deskbell.type_provider (
    practice_id uuid not null,
    type_id uuid not null,
    provider_id uuid not null,
    constraint type_provider_key primary key (practice_id, type_id, provider_id),
    constraint type_provider_type foreign key (practice_id, type_id) references deskbell.online_appointment_type (practice_id, id),
    constraint type_provider_provider foreign key (practice_id, provider_id) references deskbell.provider (practice_id, id)
);
call deskbell.close_to_others('deskbell.type_provider', 'select, insert, delete');

-- A weekly stretch in which online booking is allowed, in the practice's wall-clock time.
create table deskbell.provider_hours (
    practice_id uuid not null,
    id uuid not null,
    provider_id uuid not null,
    operatory_id uuid not null,
    weekday integer not null constraint hours_weekday check (weekday between 1 and 7),
    from_time time not null,
    to_time time not null,
    constraint provider_hours_key primary key (practice_id, id),
    constraint hours_forward check (to_time > from_time),
    constraint hours_do_not_overlap exclude using gist
        (practice_id with =, provider_id with =, weekday with =,
         int4range((extract(epoch from from_time) / 60)::int, (extract(epoch from to_time) / 60)::int) with &&),
    constraint hours_of_a_provider foreign key (practice_id, provider_id) references deskbell.provider (practice_id, id),
    constraint hours_in_an_operatory foreign key (practice_id, operatory_id) references deskbell.operatory (practice_id, id)
);
call deskbell.close_to_others('deskbell.provider_hours', 'select, insert, update, delete');

create table deskbell.closed_day (
    practice_id uuid not null,
    day date not null,
    reason text not null constraint closed_reason_short check (length(reason) between 1 and 80),
    closed_by text not null,
    closed_at timestamptz not null,
    constraint closed_day_key primary key (practice_id, day)
);
call deskbell.close_to_others('deskbell.closed_day', 'select, insert, delete');
