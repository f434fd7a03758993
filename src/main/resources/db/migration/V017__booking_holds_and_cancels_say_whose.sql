-- For whose notice a hold was given, and whether the patient cancelled: nobody else takes back what staff cancelled.
alter table deskbell.online_appointment
    add column held_for text constraint held_for_known check (held_for in ('NEW', 'KNOWN', 'STAFF')),
    add column cancelled_by_patient boolean;
update deskbell.online_appointment set held_for = 'NEW' where status = 'HELD';
update deskbell.online_appointment set cancelled_by_patient = (cancelled_by_name = 'patient') where status = 'CANCELLED';
alter table deskbell.online_appointment
    add constraint hold_says_for_whom check ((status = 'HELD') = (held_for is not null)),
    add constraint cancel_says_whose check ((status = 'CANCELLED') = (cancelled_by_patient is not null));
