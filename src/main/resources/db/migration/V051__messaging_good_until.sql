-- From then on nobody can use the message any more, and it is not sent: a code that lapsed, a reminder of a visit that has begun.
alter table deskbell.message add column good_until timestamptz;
update deskbell.message set good_until = created_at + interval '10 minutes'
where kind = 'code' and sent_at is null and given_up_at is null;
