-- SPDX-License-Identifier: Apache-2.0
-- One way into the ledger, for one command as for many: lock the head, check, insert, move the head. A command that came alone had
-- statements of its own, so every row's logic stood here twice.
create or replace function ledger.append(
    p_size bigint, p_edge bytea, p_new_edge bytea, p_at timestamptz, p_journal_sequence bigint,
    p_check_stream text[], p_check_seq bigint[],
    p_stream text[], p_seq bigint[], p_type text[], p_revision smallint[], p_command uuid[], p_entry bytea[], p_leaf bytea[],
    p_finished bytea[],
    p_sealed_position bigint[], p_sealed_ordinal smallint[], p_sealed_key uuid[], p_sealed_bytes bytea[],
    p_key uuid[], p_key_position bigint[],
    p_receipt_command uuid[], p_receipt_actor text[], p_receipt_mac bytea[], p_receipt_generation int[],
    p_receipt_status int[], p_receipt_position bigint[], p_receipt_events int[], p_receipt_version bigint[],
    p_announce boolean)
returns ledger.append_answer
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    answer ledger.append_answer;
begin
    select null, h.size, h.edge, h.last_at into answer from ledger.ledger_head h for update;
    if answer.size <> p_size or answer.edge <> p_edge then
        answer.outcome := 'moved';
        return answer;
    end if;

    select array_agg(c.number) into answer.conflicting
    from (select unnest(p_check_stream) as stream, unnest(p_check_seq) as seq,
                 generate_subscripts(p_check_seq, 1) as number) c
    where c.seq <> coalesce((select e.seq + 1 from ledger.ledger_entry e
                             where e.stream_id = c.stream order by e.seq desc limit 1), 0);
    select array_agg(r.command_id) into answer.received
    from ledger.command_receipt r where r.command_id = any (p_receipt_command);
    if answer.conflicting is not null or answer.received is not null then
        answer.outcome := 'refused';
        return answer;
    end if;

    insert into ledger.ledger_entry (position, seq, at, command_id, revision, stream_id, type, entry)
    select generate_series(p_size, p_size + cardinality(p_entry) - 1), unnest(p_seq), p_at,
           unnest(p_command), unnest(p_revision), unnest(p_stream), unnest(p_type), unnest(p_entry);
    insert into ledger.ledger_leaf (position, hash, finished)
    select generate_series(p_size, p_size + cardinality(p_leaf) - 1), unnest(p_leaf), unnest(p_finished);
    if cardinality(p_sealed_position) > 0 then
        insert into ledger.ledger_sealed (position, ordinal, key_id, bytes)
        select unnest(p_sealed_position), unnest(p_sealed_ordinal), unnest(p_sealed_key), unnest(p_sealed_bytes);
    end if;
    if cardinality(p_key) > 0 then
        insert into ledger.ledger_named_key (key_id, position) select unnest(p_key), unnest(p_key_position);
    end if;
    if cardinality(p_receipt_command) > 0 then
        insert into ledger.command_receipt (command_id, actor, mac, mac_generation, status, position, events, version, at)
        select unnest(p_receipt_command), unnest(p_receipt_actor), unnest(p_receipt_mac), unnest(p_receipt_generation),
               unnest(p_receipt_status), unnest(p_receipt_position), unnest(p_receipt_events), unnest(p_receipt_version), p_at;
    end if;

    update ledger.ledger_head h
    set size = p_size + cardinality(p_entry), edge = p_new_edge, last_at = p_at,
        journal_sequence = greatest(h.journal_sequence, p_journal_sequence);
    if p_announce then
        perform pg_notify('lethe_ledger', (p_size + cardinality(p_entry))::text);
    end if;
    answer.outcome := 'stored';
    return answer;
end
$$;
