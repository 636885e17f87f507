-- SPDX-License-Identifier: Apache-2.0
-- A search index that is being built stands in tables of its own, as other projections do, and is swapped in. So the tables hold
-- one generation each. Indexes that no statement needs while rows come in are made when all rows are there.

delete from query.search_index where not serving;
delete from query.search_term where generation not in (select generation from query.search_index);
delete from query.search_withheld where generation not in (select generation from query.search_index);

drop index query.search_term_by_code;
alter table query.search_term drop constraint search_term_pkey;
alter table query.search_term drop column generation;
alter table query.search_term add primary key (customer, recorded, term, kind); -- numbers are sorted faster than kinds
create index search_term_by_code on query.search_term (term, customer);

alter table query.search_withheld drop constraint search_withheld_pkey;
alter table query.search_withheld drop column generation;
alter table query.search_withheld add primary key (customer, kind, recorded);

drop function query.begin_shadow(text[]);

-- Empty tables in the likeness of the live ones, down to the names of indexes and constraints, so that a later migration finds
-- what it looks for after a swap; without the indexes of these names, which index_shadow makes.
create function query.begin_shadow(tables text[], later text[]) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    name text;
    part record;
begin
    perform query.drop_shadow(tables);
    foreach name in array tables loop
        execute format('create table query_replay.%1$I (like query.%1$I including all excluding indexes)', name);
        for part in
            select a.grantee::regrole as role, a.privilege_type as privilege
            from pg_class c cross join aclexplode(c.relacl) a
            where c.oid = format('query.%I', name)::regclass and a.grantee <> 0
        loop
            execute format('grant %s on query_replay.%I to %s', part.privilege, name, part.role);
        end loop;
    end loop;
    perform query.complete_shadow(tables, later);
end
$$;

-- The indexes that the live tables have and these do not, in the order in which they were made; but not those of these names.
create function query.complete_shadow(tables text[], without text[]) returns void
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
    name text;
    part record;
begin
    foreach name in array tables loop
        for part in
            select c.conname, pg_get_constraintdef(c.oid) as keeps, pg_get_indexdef(i.indexrelid) as made
            from pg_index i
            join pg_class live on live.oid = i.indexrelid
            left join pg_constraint c on c.conindid = i.indexrelid and c.conrelid = i.indrelid
            where i.indrelid = format('query.%I', name)::regclass and live.relname <> all (without)
                and to_regclass(format('query_replay.%I', live.relname)) is null
            order by i.indexrelid
        loop
            if part.conname is null then
                execute regexp_replace(part.made, ' ON query\.', ' ON query_replay.');
            else
                execute format('alter table query_replay.%I add constraint %I %s', name, part.conname, part.keeps);
            end if;
        end loop;
    end loop;
end
$$;

create function query.index_shadow(tables text[]) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp set maintenance_work_mem = '256MB' as $$
begin
    perform query.refuse_unless_rewritable(tables);
    perform query.complete_shadow(tables, '{}');
end
$$;

-- A small sample is enough to plan for keys. Before there are indexes, everything is what may be looked at.
create or replace function query.analyze_shadow(tables text[]) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp set default_statistics_target = 10 as $$
declare
    name text;
    keys text;
begin
    perform query.refuse_unless_rewritable(tables);
    foreach name in array tables loop
        select string_agg(distinct quote_ident(a.attname), ', ') into keys
        from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any (i.indkey)
        where i.indrelid = format('query_replay.%I', name)::regclass;
        execute format('analyze query_replay.%I %s', name, coalesce('(' || keys || ')', ''));
    end loop;
end
$$;

revoke execute on function query.begin_shadow, query.complete_shadow, query.index_shadow from public;
