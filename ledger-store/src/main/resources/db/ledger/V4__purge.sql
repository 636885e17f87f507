-- SPDX-License-Identifier: Apache-2.0
-- Deleting what must not be kept. Position and leaf hash stay, so the tree still verifies; the ground is logged.

create table ledger.ledger_purge (
    id          bigint      not null generated always as identity primary key,
    at          timestamptz not null default clock_timestamp(),
    login       text        not null default session_user,
    ground      text        not null check (btrim(ground) <> ''),
    keys        uuid[],     -- whose ciphertexts were deleted
    position    bigint,     -- whose entry was deleted
    transaction xid8        not null default pg_current_xact_id(),
    check (num_nonnulls(keys, position) = 1)
);
create index ledger_purge_by_position on ledger.ledger_purge (position);

-- Deletes the ciphertexts under these keys; returns how many.
create function ledger.purge_sealed(p_keys uuid[], p_ground text) returns bigint
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    purged bigint;
begin
    insert into ledger.ledger_purge (ground, keys) values (p_ground, p_keys);
    delete from ledger.ledger_sealed where key_id = any (p_keys);
    get diagnostics purged = row_count;
    return purged;
end
$$;

-- Deletes an entry's bytes and ciphertexts; returns whether there were any. The last entry of a stream is refused:
-- without it the stream could be begun anew under the same sequence numbers.
create function ledger.purge_entry(p_position bigint, p_ground text) returns boolean
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    purged bigint;
begin
    perform from ledger.ledger_entry e
    where e.position = p_position
      and exists (select from ledger.ledger_entry later where later.stream_id = e.stream_id and later.seq > e.seq);
    if not found then
        if exists (select from ledger.ledger_entry e where e.position = p_position) then
            raise exception 'entry % is the last of its stream and stays', p_position using errcode = 'restrict_violation';
        end if;
        return false;
    end if;
    insert into ledger.ledger_purge (ground, position) values (p_ground, p_position);
    delete from ledger.ledger_sealed where position = p_position;
    delete from ledger.ledger_entry where position = p_position;
    get diagnostics purged = row_count;
    return purged > 0;
end
$$;

revoke all on function ledger.purge_sealed from public;
revoke all on function ledger.purge_entry from public;
