-- When the visit begins: what is needed first goes first, and nothing lingers past its start unsaid.
alter table deskbell.write_back add column visit_at timestamptz;
update deskbell.write_back w set visit_at = a.starts_at
from deskbell.online_appointment a where a.practice_id = w.practice_id and a.id = w.appointment_id;
alter table deskbell.write_back alter column visit_at set not null;
create index write_back_in_order on deskbell.write_back (practice_id, visit_at, id) where state in ('QUEUED', 'WRITING');
create index write_back_standing on deskbell.write_back (practice_id, visit_at) where state = 'WRITTEN';
drop policy due_work on deskbell.write_back;
call deskbell.open_to_workers('deskbell.write_back', 'practice_id, state, due_at, lease_until, visit_at, withdraw, maybe_sent_at');

-- When the PMS is asked next which visits of ours stand in its schedule; one row a practice that has a PMS.
create table deskbell.visit_sweep (
    practice_id uuid not null,
    due_at timestamptz not null,
    constraint visit_sweep_once_a_practice primary key (practice_id)
);
create index visit_sweep_due on deskbell.visit_sweep (due_at);
call deskbell.close_to_others('deskbell.visit_sweep', 'select, insert, update');
call deskbell.open_to_workers('deskbell.visit_sweep', 'practice_id, due_at');
insert into deskbell.visit_sweep (practice_id, due_at) select practice_id, transaction_timestamp() from deskbell.pms_connection;
