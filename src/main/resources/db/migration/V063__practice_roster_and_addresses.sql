-- Who is no longer here keeps his row: what he did and what is booked with him still names him.
alter table deskbell.provider
    add column retired_at timestamptz,
    add constraint provider_name_short check (length(name) between 1 and 100);
alter table deskbell.operatory
    add column retired_at timestamptz,
    add constraint operatory_name_short check (length(name) between 1 and 100);

-- All parts empty: the practice's own address holds.
alter table deskbell.location
    add column street text not null default '',
    add column city text not null default '',
    add column region text not null default '',
    add column postcode text not null default '',
    add constraint location_name_short check (length(name) between 1 and 100);
