-- What the PMS says of a record that it merged into another, and what staff have to look at when a record changes under a link.
alter table deskbell.pms_patient add column merged_into text;
alter table deskbell.pms_patient_stage add column merged_into text;
alter table deskbell.demo_pms_patient add column merged_into text;

-- A link may move along with a merge.
alter table deskbell.pms_link drop constraint link_how_known;
alter table deskbell.pms_link add constraint link_how_known check (how in ('STAFF', 'RULE', 'CREATED', 'MERGED'));

-- Stands on Home until somebody settles it; never deleted. appointment_id is of a visit that stands in the PMS, pms_ref what
-- the PMS calls it: both only where a person is to take it out there.
create table deskbell.patient_alert (
    practice_id uuid not null,
    id uuid not null,
    kind text not null constraint alert_kind_known check (kind in
        ('MERGED', 'MERGE_TAKEN', 'MERGE_UNCLEAR', 'GONE', 'BACK', 'GIVEN_AWAY', 'TAKE_OUT')),
    online_patient_id uuid not null,
    pms_patient_id text not null,
    other_pms_patient_id text,
    other_online_patient_id uuid,
    appointment_id uuid,
    pms_ref text,
    raised_at timestamptz not null,
    settled_at timestamptz,
    settled_by uuid,
    settled_by_name text,
    constraint patient_alert_key primary key (practice_id, id),
    constraint alert_about_a_patient foreign key (practice_id, online_patient_id)
        references deskbell.online_patient (practice_id, id),
    constraint alert_about_another_patient foreign key (practice_id, other_online_patient_id)
        references deskbell.online_patient (practice_id, id),
    constraint alert_settled_by_somebody check ((settled_at is null) = (settled_by_name is null))
);
create unique index alert_once_while_open on deskbell.patient_alert
    (practice_id, online_patient_id, kind, pms_patient_id, appointment_id) nulls not distinct where settled_at is null;
create index alert_open on deskbell.patient_alert (practice_id, raised_at desc, id) where settled_at is null;
call deskbell.close_to_others('deskbell.patient_alert', 'select, insert, update');
