-- Whether the visit stands in the PMS or may do so, and under which record it was last sent: facts of their own, which no
-- outcome and nobody's words are taken for.
alter table deskbell.write_back
    add column may_stand boolean not null default false,
    add column sent_to text;

update deskbell.write_back
set may_stand = true
where state = 'WRITTEN' or withdraw or maybe_sent_at is not null or next_key is not null
   or words in ('The PMS did not say whether it wrote the visit, and cannot be asked. Look there.',
                'The visit began before the PMS said whether it wrote it. Look there.');

-- The record that whoever stands for the person was linked to when the visit was written, or last before.
update deskbell.write_back w
set sent_to = (
    select l.pms_patient_id
    from deskbell.online_appointment a
    left join deskbell.registration_join j on j.practice_id = a.practice_id and j.joined_id = a.online_patient_id
                                          and j.undone_at is null
    join deskbell.pms_link l on l.practice_id = a.practice_id
                            and l.online_patient_id = coalesce(j.survivor_id, a.online_patient_id)
    where a.practice_id = w.practice_id and a.id = w.appointment_id
      and l.linked_at <= coalesce(w.written_at, w.maybe_sent_at, w.updated_at)
    order by l.linked_at desc limit 1)
where w.may_stand or w.written_at is not null;

alter table deskbell.write_back add constraint write_back_withdraws_what_may_stand check (may_stand or not withdraw);
alter table deskbell.write_back add constraint write_back_written_may_stand check (may_stand or state <> 'WRITTEN');
