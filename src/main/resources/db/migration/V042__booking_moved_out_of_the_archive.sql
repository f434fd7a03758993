-- What was archived before its patient moved it is somebody's work again, and was seen by nobody.
update deskbell.online_appointment a set archived_at = null, archived_by_name = null
where a.moved_at > a.archived_at
  and (a.status = 'REQUESTED'
    or a.status = 'BOOKED' and exists (
        select from deskbell.write_back w
        where w.practice_id = a.practice_id and w.appointment_id = a.id and w.state in ('CONFLICT', 'REFUSED', 'EXPIRED')));
