-- Whose account a person is in, and the folded facts by which the same human is recognised when he registers again.
alter table deskbell.online_patient
    add column account_id uuid,
    add column relation text constraint relation_known check (relation in ('SELF', 'CHILD', 'PARTNER', 'OTHER')),
    add column last_key text not null default '',
    add column first_key text not null default '',
    add column contact_keys text[] not null default '{}',
    add constraint patient_in_an_account foreign key (practice_id, account_id) references deskbell.patient_account (practice_id, id),
    add constraint relation_within_an_account check (relation is null or account_id is not null);

-- Near enough to what the program folds; what it registers from now on is exact.
update deskbell.online_patient set
    last_key = regexp_replace(lower(unaccent(last_name)), '[^[:alnum:]]', '', 'g'),
    first_key = regexp_replace(lower(unaccent(first_name)), '[^[:alnum:]]', '', 'g'),
    contact_keys = array_remove(array[
        lower(email),
        '+1' || nullif(right(regexp_replace(mobile, '[^0-9]', '', 'g'), 10), ''),
        '+1' || nullif(right(regexp_replace(home_phone, '[^0-9]', '', 'g'), 10), '')], null);

create index online_patient_same_human on deskbell.online_patient (practice_id, birth_date, last_key, first_key);
create index online_patient_of_account on deskbell.online_patient (practice_id, account_id) where account_id is not null;

-- Who is to book nothing online. The folded facts are kept with it, so that a booking asks one small index.
create table deskbell.blacklist_entry (
    practice_id uuid not null,
    id uuid not null,
    online_patient_id uuid not null,
    reason text not null constraint blacklist_reason_short check (length(reason) between 1 and 500),
    blacklisted_at timestamptz not null,
    blacklisted_by uuid not null,
    blacklisted_by_name text not null,
    good_until timestamptz,
    lifted_at timestamptz,
    lifted_by uuid,
    lifted_by_name text,
    last_key text not null,
    first_key text not null,
    first_keys text[] not null,
    birth_date date,
    contact_keys text[] not null,
    constraint blacklist_entry_key primary key (practice_id, id),
    constraint blacklisted_patient foreign key (practice_id, online_patient_id) references deskbell.online_patient (practice_id, id),
    constraint blacklist_forward check (good_until > blacklisted_at),
    constraint lift_is_whole check ((lifted_at is null) = (lifted_by is null) and (lifted_at is null) = (lifted_by_name is null))
);
create unique index blacklisted_once_at_a_time on deskbell.blacklist_entry (practice_id, online_patient_id) where lifted_at is null;
create index blacklisted_names on deskbell.blacklist_entry (practice_id, last_key) where lifted_at is null;
create index blacklist_history on deskbell.blacklist_entry (practice_id, online_patient_id, blacklisted_at);
call deskbell.close_to_others('deskbell.blacklist_entry', 'select, insert, update');
