-- Short words of the practice's own on its online patients, for staff alone. Each stays with the registration it was put on,
-- so that undoing a join gives each its own back.
create table deskbell.patient_tag (
    practice_id uuid not null,
    online_patient_id uuid not null,
    words text not null,
    folded text not null,
    constraint patient_tag_key primary key (practice_id, online_patient_id, folded),
    constraint tag_of_an_online_patient foreign key (practice_id, online_patient_id) references deskbell.online_patient (practice_id, id),
    constraint tag_is_short check (length(words) between 1 and 30),
    constraint tag_is_trimmed check (words = btrim(words)),
    constraint tag_shows check (words !~ '[\u0001-\u001f\u007f-\u009f]'),
    constraint tag_is_folded check (folded = lower(folded) and folded <> ''),
    constraint tag_has_one_spelling exclude using gist (practice_id with =, folded with =, words with <>)
);
create index patient_tag_in_use on deskbell.patient_tag (practice_id, folded, words, online_patient_id);
call deskbell.close_to_others('deskbell.patient_tag', 'select, insert, delete');
