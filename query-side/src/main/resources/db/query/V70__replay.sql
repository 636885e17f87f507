-- SPDX-License-Identifier: Apache-2.0
-- Full replays: projections built anew beside the live ones, compared with them, and swapped where that is wanted.

-- Tables that are being built have the names of the live ones, here.
create schema query_replay;

create table query.replay (
    id       uuid        not null primary key,
    swap     boolean     not null,
    state    text        not null, -- RUNNING, DONE or GIVEN_UP; who runs one holds a lock, and one without it was cut off
    begun_by uuid        not null, -- account
    begun_at timestamptz not null,
    ended_at timestamptz
);
create unique index replay_one_at_a_time on query.replay ((true)) where state = 'RUNNING';

create table query.replay_part (
    replay     uuid   not null references query.replay on delete cascade,
    ordinal    int    not null,
    projection text   not null,
    state      text   not null, -- WAITING, BUILDING or DONE
    position   bigint not null, -- of the last entry that was folded, -1 before the first
    goal       bigint not null, -- how far the live projection had come when it was last looked at
    row_count  bigint,          -- compared
    differing  bigint,          -- of them
    primary key (replay, projection)
);

-- Where live rows were not what the ledger leads to; names of columns and no values.
create table query.replay_difference (
    replay     uuid   not null,
    projection text   not null,
    number     bigint not null,
    table_name text   not null,
    row_key    text   not null, -- JSON
    deviation  text   not null, -- ALTERED, MISSING or SURPLUS: of the live row
    columns    text[] not null,
    primary key (replay, projection, number),
    foreign key (replay, projection) references query.replay_part on delete cascade
);

-- The functions below run as the owner, and act only on tables whose rows the caller may rewrite anyway.
create function query.refuse_unless_rewritable(tables text[]) returns void
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
    name text;
begin
    foreach name in array tables loop
        if not (has_table_privilege(session_user, format('query.%I', name), 'insert')
                and has_table_privilege(session_user, format('query.%I', name), 'delete')) then
            raise insufficient_privilege using message = 'no right to rewrite query.' || name;
        end if;
    end loop;
end
$$;

create function query.drop_shadow(tables text[]) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    name text;
begin
    perform query.refuse_unless_rewritable(tables);
    foreach name in array tables loop
        execute format('drop table if exists query_replay.%I', name);
    end loop;
end
$$;

-- Empty tables in the likeness of the live ones, down to the names of indexes and constraints, so that a later migration finds
-- what it looks for after a swap.
create function query.begin_shadow(tables text[]) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    name text;
    part record;
begin
    perform query.drop_shadow(tables);
    foreach name in array tables loop
        execute format('create table query_replay.%1$I (like query.%1$I including all excluding indexes)', name);
        for part in
            select c.conname, pg_get_constraintdef(c.oid) as keeps, pg_get_indexdef(i.indexrelid) as made
            from pg_index i left join pg_constraint c on c.conindid = i.indexrelid and c.conrelid = i.indrelid
            where i.indrelid = format('query.%I', name)::regclass
            order by i.indexrelid
        loop
            if part.conname is null then
                execute regexp_replace(part.made, ' ON query\.', ' ON query_replay.');
            else
                execute format('alter table query_replay.%I add constraint %I %s', name, part.conname, part.keeps);
            end if;
        end loop;
        for part in
            select a.grantee::regrole as role, a.privilege_type as privilege
            from pg_class c cross join aclexplode(c.relacl) a
            where c.oid = format('query.%I', name)::regclass and a.grantee <> 0
        loop
            execute format('grant %s on query_replay.%I to %s', part.privilege, name, part.role);
        end loop;
    end loop;
end
$$;

-- Statements are planned anew as the tables grow.
create function query.analyze_shadow(tables text[]) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    name text;
begin
    perform query.refuse_unless_rewritable(tables);
    foreach name in array tables loop
        execute format('analyze query_replay.%I', name);
    end loop;
end
$$;

-- Readers wait for the end of this transaction, and it waits half a second for readers at most: then it fails, to be tried again.
create function query.swap_shadow(tables text[]) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp set lock_timeout = '500ms' as $$
declare
    name text;
begin
    perform query.refuse_unless_rewritable(tables);
    foreach name in array tables loop
        execute format('lock table query.%I in access exclusive mode', name);
    end loop;
    foreach name in array tables loop
        execute format('drop table query.%I', name);
        execute format('alter table query_replay.%I set schema query', name);
    end loop;
end
$$;

revoke execute on function query.refuse_unless_rewritable, query.drop_shadow, query.begin_shadow, query.analyze_shadow,
    query.swap_shadow from public;
