-- An account may show that letters reach one of its people at a contact of that person's own. Such a contact opens no account:
-- whoever reads it has his own visits to come to, and not those of all.
alter table deskbell.account_contact
    add column opens boolean not null default true;
