-- The ground of every later migration: how work enters a practice, and how a table is closed to all others.

create extension if not exists btree_gist;
create extension if not exists pg_trgm;
create extension if not exists unaccent;
create extension if not exists fuzzystrmatch;

grant usage on schema deskbell to deskbell_app, deskbell_worker;
grant usage on schema directory to deskbell_app;

-- From here to the end of the transaction the work is for this practice. A literal SET reaches every node of a cluster.
create function deskbell.enter(practice uuid) returns void
    language plpgsql as $$
begin
    execute format('set local deskbell.practice = %L', practice);
end $$;

-- The practice that was entered; null outside, which equals no row's.
create function deskbell.entered() returns uuid
    language sql stable parallel safe as $$
select nullif(current_setting('deskbell.practice', true), '')::uuid
$$;

-- Closes a table: the application sees and writes the entered practice's rows only, with the rights named.
create procedure deskbell.close_to_others(closed regclass, rights text)
    language plpgsql as $$
begin
    execute format('alter table %s enable row level security', closed);
    execute format(
        'create policy one_practice on %s to deskbell_app
         using (practice_id = nullif(current_setting(''deskbell.practice'', true), '''')::uuid)
         with check (practice_id = nullif(current_setting(''deskbell.practice'', true), '''')::uuid)', closed);
    execute format('grant %s on %s to deskbell_app', rights, closed);
end $$;

-- Lets workers ask which practices have work due, from the columns named and no others.
create procedure deskbell.open_to_workers(opened regclass, columns text)
    language plpgsql as $$
begin
    execute format('create policy due_work on %s for select to deskbell_worker using (true)', opened);
    execute format('grant select (%s) on %s to deskbell_worker', columns, opened);
end $$;

-- Names that are unique over all practices, and the practice each leads to. Nothing else of a practice is here.
create table directory.name (
    kind text not null constraint name_kind_known check (kind in ('SLUG', 'STAFF')),
    name text not null constraint name_is_lower_case check (name = lower(name) and name <> ''),
    practice_id uuid not null,
    constraint name_leads_to_one_practice primary key (kind, name)
);
grant select, insert on directory.name to deskbell_app;
