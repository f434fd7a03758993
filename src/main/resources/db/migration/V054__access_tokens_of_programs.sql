-- Office managers make and end the tokens of programs: each has a name of its own, which may stand in an address.
alter table deskbell.api_token add column id uuid not null default gen_random_uuid();
alter table deskbell.api_token alter column id drop default;
alter table deskbell.api_token add constraint token_id_once unique (practice_id, id);
-- Nobody made those that came with the demo or from the operator.
alter table deskbell.api_token add column made_by uuid;
alter table deskbell.api_token add constraint token_made_by_a_staff_user
    foreign key (practice_id, made_by) references deskbell.staff_user (practice_id, id);
-- Noted once an hour at most.
alter table deskbell.api_token add column used_at timestamptz;

update deskbell.api_token set label = coalesce(nullif(left(btrim(label), 60), ''), 'token')
where label <> btrim(label) or length(label) not between 1 and 60;
alter table deskbell.api_token add constraint token_label_in_a_line check (length(label) between 1 and 60);
