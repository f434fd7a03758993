-- A run reads everything, or what changed since a mark of the PMS's own clock; it goes on where its reader fell silent.
alter table deskbell.pms_refresh
    add column kind text not null default 'EVERYTHING'
        constraint pms_refresh_kind_known check (kind in ('EVERYTHING', 'CHANGES')),
    -- What the first page said to ask from the next time.
    add column mark text;

-- From where changes are asked next; moved only by a run that succeeded.
alter table deskbell.pms_connection add column mark text;
grant select (mark) on deskbell.pms_connection to deskbell_worker;

-- The demo PMS notes by its own clock when a record was changed.
alter table deskbell.demo_pms_patient add column changed_at timestamptz not null default '1970-01-01T00:00:00Z';
create index demo_pms_patient_by_change on deskbell.demo_pms_patient (practice_id, changed_at, chart);
