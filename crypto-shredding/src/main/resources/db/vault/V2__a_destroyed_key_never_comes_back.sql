-- The fence: no row enters vault_key under an id that has a tombstone, nor while one is being made. The table lock makes
-- the two wait for each other, and whichever comes second sees the first. The functions run with their owner's rights,
-- because the role of the service may not lock the table.

create function vault.await_tombstones() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
    lock table vault.vault_tombstone in share mode;
    return null;
end $$;

create function vault.refuse_destroyed() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
    if exists (select from arrived join vault.vault_tombstone using (key_id)) then
        raise exception 'a destroyed key never comes back' using errcode = 'integrity_constraint_violation';
    end if;
    return null;
end $$;

create trigger await_tombstones before insert on vault.vault_key
    for each statement execute function vault.await_tombstones();
create trigger refuse_destroyed after insert on vault.vault_key
    referencing new table as arrived for each statement execute function vault.refuse_destroyed();

create function vault.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'the id of a key does not change' using errcode = 'integrity_constraint_violation';
end $$;

create trigger id_stays before update of key_id on vault.vault_key
    for each row when (old.key_id is distinct from new.key_id) execute function vault.refuse_change();
