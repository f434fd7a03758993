-- What the practice says in words of its own, in Spanish; empty while it has not, then the English words stand for both. And
-- whether its patients may read Spanish at all.
alter table deskbell.practice
    add column offers_spanish boolean not null default true,
    add column opening_words_es text not null default '' constraint practice_opening_es_short check (length(opening_words_es) <= 200),
    add column welcome_words_es text not null default '' constraint practice_welcome_es_short check (length(welcome_words_es) <= 500);
alter table deskbell.online_appointment_type
    add column name_es text not null default '' constraint type_name_es_short check (length(name_es) <= 80),
    add column instructions_es text not null default ''
        constraint type_instructions_es_short check (length(instructions_es) <= 1000);
