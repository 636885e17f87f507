-- SPDX-License-Identifier: Apache-2.0
-- The index of keys answers one question: has an entry used this key? For a key that seals something beside an entry,
-- ledger_sealed_by_key knows. Only the others have a row here: those that make tokens, and those whose ciphertexts were purged.
-- Whose key it is and what it stands for is said by the entry.
create table ledger.ledger_named_key (
    key_id   uuid   not null primary key,
    position bigint not null -- of an entry that uses it
);

insert into ledger.ledger_named_key (key_id, position)
select k.key_id, k.position from ledger.ledger_subject_key k
where not exists (select from ledger.ledger_sealed s where s.key_id = k.key_id);

drop table ledger.ledger_subject_key;

revoke update, delete, truncate on ledger.ledger_named_key from current_user;
create trigger append_only before update or delete or truncate on ledger.ledger_named_key
    for each statement execute function ledger.refuse_change();

create function ledger.keep_key_names() returns trigger
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
begin
    insert into ledger.ledger_named_key (key_id, position)
    select g.key_id, min(g.position) from gone g group by g.key_id
    on conflict do nothing;
    return null;
end
$$;
revoke all on function ledger.keep_key_names from public;

create trigger names_stay after delete on ledger.ledger_sealed
    referencing old table as gone for each statement execute function ledger.keep_key_names();
