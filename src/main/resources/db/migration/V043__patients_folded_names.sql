-- The names without accents and capitals, to search by; as people.Folded makes them. Those that are here are folded as well as
-- SQL can: marks of other scripts than Latin stay.
alter table deskbell.online_patient
    add column last_folded text not null default '',
    add column first_folded text not null default '';

create function pg_temp.folded(name text) returns text language sql immutable as $$
    select lower(regexp_replace(normalize(translate(
        replace(replace(replace(replace(replace(replace(replace(name,
            'ß', 'ss'), 'æ', 'ae'), 'Æ', 'ae'), 'œ', 'oe'), 'Œ', 'oe'), 'þ', 'th'), 'Þ', 'th'),
        'øØłŁıđĐðÐ', 'oollidddd'), nfd), '[\u0300-\u036f]+', '', 'g'))
$$;
update deskbell.online_patient set last_folded = pg_temp.folded(last_name), first_folded = pg_temp.folded(first_name);

create index online_patient_by_last_name on deskbell.online_patient
    (practice_id, last_folded text_pattern_ops, first_folded text_pattern_ops);
create index online_patient_by_first_name on deskbell.online_patient (practice_id, first_folded text_pattern_ops);

-- Row-level security never let a search use it: like and lower are not leakproof.
drop index deskbell.online_patient_by_name;
