-- A refresh stages by COPY, and only what differs from the mirror.

-- Records that differ from the mirror, or are not in it. Unlogged: what is lost with a crash is read again.
drop table deskbell.pms_patient_stage;
create unlogged table deskbell.pms_patient_stage (
    practice_id uuid not null,
    refresh_id uuid not null,
    id text not null,
    last_name text not null,
    first_name text not null,
    middle_name text,
    preferred_name text,
    suffix text,
    birth_date date,
    sex text not null,
    mobile text,
    home_phone text,
    email text,
    street text,
    city text,
    region text,
    postcode text,
    active boolean not null,
    created_in_pms_at timestamptz,
    last_visit date,
    merged_into text,
    last_folded text not null,
    first_folded text not null,
    row_hash text not null,
    -- The hash of the mirror's row that it was compared with; null if there was none, or one that is gone.
    replaces text,
    added_keys text[] not null,
    dropped_keys text[] not null,
    constraint pms_patient_stage_key primary key (practice_id, refresh_id, id)
);
call deskbell.close_to_others('deskbell.pms_patient_stage', 'select, insert, delete');

-- That the stage of a run is open. Unlogged like what stands on it: whoever misses this row knows that both are lost.
create unlogged table deskbell.pms_stage (
    practice_id uuid not null,
    refresh_id uuid not null,
    constraint pms_stage_key primary key (practice_id, refresh_id)
);
call deskbell.close_to_others('deskbell.pms_stage', 'select, insert, delete');

-- The pages of a run, with the ids of all records on them and the cursor of the page that follows: what no page names is
-- gone, and a reader that takes over goes on behind the last.
create table deskbell.pms_refresh_page (
    practice_id uuid not null,
    refresh_id uuid not null,
    page integer not null,
    ids text[] not null,
    next text,
    constraint pms_refresh_page_key primary key (practice_id, refresh_id, page)
);
call deskbell.close_to_others('deskbell.pms_refresh_page', 'select, insert, delete');

-- The keys are dropped by what they were, so they need no second index; and eighteen checks of a foreign key a record took
-- longer than all else.
alter table deskbell.pms_patient_matching_key drop constraint matching_key_of_a_patient;
drop index deskbell.pms_patient_keys_of_one;

-- Whoever writes to the mirror holds this row, so the count may be missing yet.
alter table deskbell.pms_list alter column patients drop not null;
-- By which model the matching keys were made; another one makes them all anew.
alter table deskbell.pms_list add column keys_model text;
insert into deskbell.pms_list (practice_id)
select distinct practice_id from deskbell.pms_patient on conflict on constraint pms_list_key do nothing;
