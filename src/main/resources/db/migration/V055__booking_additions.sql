-- What the practice adds in its own words to the letters of an occasion; without a row nothing.
create table deskbell.letter_addition (
    practice_id uuid not null,
    occasion text not null constraint addition_occasion_known
        check (occasion in ('BOOKED', 'REQUESTED', 'DECLINED', 'MOVED', 'CANCELLED', 'REMINDER')),
    english text not null constraint addition_english_short check (char_length(english) <= 600),
    spanish text not null constraint addition_spanish_short check (char_length(spanish) <= 600),
    constraint letter_addition_key primary key (practice_id, occasion)
);
call deskbell.close_to_others('deskbell.letter_addition', 'select, insert, update');
