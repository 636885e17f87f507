-- SPDX-License-Identifier: Apache-2.0
-- A key names an epoch that exists, and an epoch that keys name stays. As a foreign key this was looked up once for every key, which
-- took half of the time of minting; once for every statement is enough. The epochs found are locked until the end of the transaction,
-- as a foreign key would lock them, so that none of them can go meanwhile.
alter table vault.vault_key drop constraint vault_key_epoch_fkey;

create function vault.refuse_unknown_epoch() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
    perform from vault.vault_epoch e where e.epoch in (select a.epoch from arrived a) order by e.epoch for key share;
    if exists (select from arrived a where not exists (select from vault.vault_epoch e where e.epoch = a.epoch)) then
        raise exception 'a key names an epoch that there is not' using errcode = 'foreign_key_violation';
    end if;
    return null;
end $$;

create function vault.refuse_end_of_used_epoch() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
    if exists (select from vault.vault_key k where k.epoch = old.epoch) then
        raise exception 'keys are wrapped under this epoch' using errcode = 'foreign_key_violation';
    end if;
    return case tg_op when 'DELETE' then old else new end;
end $$;

create trigger epoch_exists after insert on vault.vault_key
    referencing new table as arrived for each statement execute function vault.refuse_unknown_epoch();
create trigger epoch_exists_still after update on vault.vault_key
    referencing new table as arrived for each statement execute function vault.refuse_unknown_epoch();
create trigger used_epoch_stays before delete on vault.vault_epoch
    for each row execute function vault.refuse_end_of_used_epoch();
create trigger used_epoch_keeps_its_number before update of epoch on vault.vault_epoch
    for each row when (old.epoch is distinct from new.epoch) execute function vault.refuse_end_of_used_epoch();
