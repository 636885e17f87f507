-- SPDX-License-Identifier: Apache-2.0
-- Append-only, for the owner too: the rights are gone, and whoever stands above rights (a superuser) meets a trigger.

revoke update, delete, truncate
    on ledger.ledger_entry, ledger.ledger_leaf, ledger.ledger_node, ledger.ledger_sealed, ledger.ledger_purge
    from current_user;

create function ledger.refuse_change() returns trigger
language plpgsql
as $$
begin
    raise exception '% of % is not possible: the ledger is append-only', tg_op, tg_table_name
        using errcode = 'insufficient_privilege';
end
$$;

create function ledger.refuse_unlogged_purge() returns trigger
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
begin
    if not exists (select from ledger.ledger_purge where transaction = pg_current_xact_id()) then
        raise exception 'DELETE from % is not possible without a logged ground', tg_table_name
            using errcode = 'insufficient_privilege';
    end if;
    return null;
end
$$;
revoke all on function ledger.refuse_unlogged_purge from public;

create trigger append_only before update or truncate on ledger.ledger_entry
    for each statement execute function ledger.refuse_change();
create trigger append_only before update or truncate on ledger.ledger_sealed
    for each statement execute function ledger.refuse_change();
create trigger append_only before update or delete or truncate on ledger.ledger_leaf
    for each statement execute function ledger.refuse_change();
create trigger append_only before update or delete or truncate on ledger.ledger_node
    for each statement execute function ledger.refuse_change();
create trigger append_only before update or delete or truncate on ledger.ledger_purge
    for each statement execute function ledger.refuse_change();

create trigger logged_purge_only before delete on ledger.ledger_entry
    for each statement execute function ledger.refuse_unlogged_purge();
create trigger logged_purge_only before delete on ledger.ledger_sealed
    for each statement execute function ledger.refuse_unlogged_purge();
