-- SPDX-License-Identifier: Apache-2.0
-- What the vault knows about some keys, which every command, page and search asks. Planning the statement takes longer than running it,
-- and the server plans it anew each time, for it takes an array whose length it sees for a cheaper one than it must assume. So the plan
-- is made once for each connection, and as for large tables, which these may not be yet.
create function vault.keys(p_keys uuid[])
returns table (key_id uuid, wrapped bytea, epoch int, since timestamptz, server_started timestamptz, grounds text[])
language plpgsql
stable
rows 10
set search_path = pg_catalog, pg_temp
set plan_cache_mode = force_generic_plan
set enable_seqscan = off
set enable_hashjoin = off
set enable_mergejoin = off
as $$
begin
    return query
    select wanted.id, k.wrapped, k.epoch, t.since, pg_postmaster_start_time(),
           array(select w.ground from vault.vault_withholding w where w.key_id = wanted.id and w.in_force)
    from unnest(p_keys) as wanted (id)
    left join vault.vault_key k on k.key_id = wanted.id
    left join vault.vault_tombstone t on t.key_id = wanted.id;
end
$$;
