-- SPDX-License-Identifier: Apache-2.0
-- Tables that are being built are looked up by their keys only; to analyse thousands of ciphertexts takes long and helps nobody.

create or replace function query.analyze_shadow(tables text[]) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    name text;
    keys text;
begin
    perform query.refuse_unless_rewritable(tables);
    foreach name in array tables loop
        select string_agg(distinct quote_ident(a.attname), ', ') into keys
        from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any (i.indkey)
        where i.indrelid = format('query_replay.%I', name)::regclass;
        execute format('analyze query_replay.%I (%s)', name, keys);
    end loop;
end
$$;
