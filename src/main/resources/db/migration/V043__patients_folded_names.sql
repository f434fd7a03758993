-- The names without accents and capitals, to search by; as people.Folded makes them.
alter table deskbell.online_patient
    add column last_folded text generated always as (
        lower(regexp_replace(normalize(translate(
            replace(replace(replace(replace(replace(replace(replace(last_name,
                'ß', 'ss'), 'æ', 'ae'), 'Æ', 'ae'), 'œ', 'oe'), 'Œ', 'oe'), 'þ', 'th'), 'Þ', 'th'),
            'øØłŁıđĐðÐ', 'oollidddd'), nfd), '[\u0300-\u036f]+', '', 'g'))) stored,
    add column first_folded text generated always as (
        lower(regexp_replace(normalize(translate(
            replace(replace(replace(replace(replace(replace(replace(first_name,
                'ß', 'ss'), 'æ', 'ae'), 'Æ', 'ae'), 'œ', 'oe'), 'Œ', 'oe'), 'þ', 'th'), 'Þ', 'th'),
            'øØłŁıđĐðÐ', 'oollidddd'), nfd), '[\u0300-\u036f]+', '', 'g'))) stored;

create index online_patient_by_last_name on deskbell.online_patient
    (practice_id, last_folded text_pattern_ops, first_folded text_pattern_ops);
create index online_patient_by_first_name on deskbell.online_patient (practice_id, first_folded text_pattern_ops);

-- Row-level security never let a search use it: like and lower are not leakproof.
drop index deskbell.online_patient_by_name;
