-- SPDX-License-Identifier: Apache-2.0
-- A logged ground covers what it names and nothing beside it: each deleted row is compared with what its transaction logged.

drop trigger logged_purge_only on ledger.ledger_entry;
drop trigger logged_purge_only on ledger.ledger_sealed;
drop function ledger.refuse_unlogged_purge;

create index ledger_purge_by_transaction on ledger.ledger_purge (transaction);

-- An entry goes by its position, and never as the last of its stream: the stream could be begun anew under the same
-- sequence numbers.
create function ledger.refuse_other_entries() returns trigger
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    other bigint;
begin
    select g.position into other from gone g
    where not exists (select from ledger.ledger_purge p
                      where p.transaction = pg_current_xact_id() and p.position = g.position)
    limit 1;
    if found then
        raise exception 'DELETE of entry % is not possible without a logged ground', other
            using errcode = 'insufficient_privilege';
    end if;
    select g.position into other from gone g
    where not exists (select from ledger.ledger_entry later
                      where later.stream_id = g.stream_id and later.seq > g.seq)
    limit 1;
    if found then
        raise exception 'entry % is the last of its stream and stays', other using errcode = 'restrict_violation';
    end if;
    return null;
end
$$;

-- A ciphertext goes by its key, or with its entry.
create function ledger.refuse_other_ciphertexts() returns trigger
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    other bigint;
begin
    select g.position into other from gone g
    where not exists (select from ledger.ledger_purge p
                      where p.transaction = pg_current_xact_id()
                        and (p.position = g.position or g.key_id = any (p.keys)))
    limit 1;
    if found then
        raise exception 'DELETE of a ciphertext of entry % is not possible without a logged ground', other
            using errcode = 'insufficient_privilege';
    end if;
    return null;
end
$$;

revoke all on function ledger.refuse_other_entries from public;
revoke all on function ledger.refuse_other_ciphertexts from public;

create trigger logged_purge_only after delete on ledger.ledger_entry
    referencing old table as gone for each statement execute function ledger.refuse_other_entries();
create trigger logged_purge_only after delete on ledger.ledger_sealed
    referencing old table as gone for each statement execute function ledger.refuse_other_ciphertexts();
