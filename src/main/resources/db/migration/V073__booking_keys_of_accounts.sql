-- In whose account something was asked for: with its key it is told again to whoever is signed in to that, and to nobody else.
alter table deskbell.booking_request
    add column account_id uuid,
    add constraint request_in_an_account foreign key (practice_id, account_id) references deskbell.patient_account (practice_id, id);
alter table deskbell.waitlist_request
    add column account_id uuid,
    add constraint wish_in_an_account foreign key (practice_id, account_id) references deskbell.patient_account (practice_id, id);
