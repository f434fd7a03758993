-- What came in within some days, for the office manager's numbers; holds, which come and go, are not in it.
create index online_appointment_by_booking on deskbell.online_appointment (practice_id, booked_at) where status <> 'HELD';

-- How much waits, and for how long, in all practices together, for the operator; nothing of what it says or whose it is.
create index write_back_in_trouble on deskbell.write_back (visit_at) where state in ('REFUSED', 'CONFLICT');
grant select (created_at) on deskbell.message to deskbell_worker;
grant select (silent_since) on deskbell.pms_connection to deskbell_worker;
