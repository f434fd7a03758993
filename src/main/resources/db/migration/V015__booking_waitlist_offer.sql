-- What was offered to somebody on the waitlist: the same time never twice to the same entry.
create table deskbell.waitlist_offer (
    practice_id uuid not null,
    entry_id uuid not null,
    starts_at timestamptz not null,
    provider_id uuid not null,
    hold_id uuid not null,
    offered_at timestamptz not null,
    constraint waitlist_offer_key primary key (practice_id, entry_id, starts_at),
    constraint waitlist_offer_of_an_entry foreign key (practice_id, entry_id) references deskbell.waitlist_entry (practice_id, id),
    constraint waitlist_offer_for_a_provider foreign key (practice_id, provider_id) references deskbell.provider (practice_id, id)
);
call deskbell.close_to_others('deskbell.waitlist_offer', 'select, insert');

-- A time that is held for an offer is offered to nobody else, and the same wish stands once on the list.
create unique index waitlist_hold_of_one on deskbell.waitlist_entry (practice_id, offered_hold_id)
    where state = 'OFFERED';
create unique index waitlist_wish_once on deskbell.waitlist_entry
    (practice_id, online_patient_id, type_id, provider_id, from_day, to_day, around, within_minutes) nulls not distinct
    where state in ('WAITING', 'OFFERED');
