-- How the patient site looks: the practice's accent, and its logo as the picture that is shown. Without a row as Deskbell looks.
create table deskbell.practice_looks (
    practice_id uuid not null,
    accent text not null
        constraint looks_accent_known check (accent in ('BELLFLOWER', 'LAGOON', 'FERN', 'BRICK', 'PLUM', 'OCEAN')),
    logo_png bytea constraint looks_logo_small check (octet_length(logo_png) <= 1000000),
    logo_print text,
    logo_width integer,
    logo_height integer,
    constraint practice_looks_key primary key (practice_id),
    constraint looks_logo_whole check (num_nonnulls(logo_png, logo_print, logo_width, logo_height) in (0, 4)),
    constraint looks_of_a_practice foreign key (practice_id) references deskbell.practice (practice_id)
);
call deskbell.close_to_others('deskbell.practice_looks', 'select, insert, update');
