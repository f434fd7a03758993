create table deskbell.audit_entry (
    practice_id uuid not null,
    id uuid not null,
    at timestamptz not null,
    actor_kind text not null constraint audit_actor_known check (actor_kind in ('STAFF', 'PATIENT', 'RULE')),
    actor_id uuid,
    actor_name text not null,
    deed text not null,
    subject_kind text not null,
    subject_ids text[] not null,
    details jsonb not null,
    constraint audit_entry_key primary key (practice_id, id)
);
create index audit_entry_by_time on deskbell.audit_entry (practice_id, at desc);
create index audit_entry_by_subject on deskbell.audit_entry using gin (subject_ids);

-- The application can add to the trail and read it; it can neither change nor remove what is there.
call deskbell.close_to_others('deskbell.audit_entry', 'select, insert');
