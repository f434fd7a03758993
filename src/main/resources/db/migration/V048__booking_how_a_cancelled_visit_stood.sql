-- How a visit stood when its patient cancelled it: a rule that it was outside of by then does not keep him from taking the
-- cancel back. Null where staff cancelled it, or before this was kept.
alter table deskbell.online_appointment
    add column outside_at_cancel boolean,
    add column open_at_cancel integer;
