-- A matching key is a number of 64 bits: a third of the text it was, and quicker to put in order. They are made anew, with
-- the next list that is read; there are half as many now.
drop table deskbell.pms_patient_matching_key;
create table deskbell.pms_patient_matching_key (
    practice_id uuid not null,
    matching_key bigint not null,
    pms_patient_id text not null,
    constraint pms_patient_matching_key_key primary key (practice_id, matching_key, pms_patient_id)
);
call deskbell.close_to_others('deskbell.pms_patient_matching_key', 'select, insert, delete');

delete from deskbell.pms_patient_stage;
alter table deskbell.pms_patient_stage drop column added_keys, drop column dropped_keys,
    add column added_keys bigint[] not null, add column dropped_keys bigint[] not null;
delete from deskbell.pms_stage;
update deskbell.pms_list set keys_model = null;
