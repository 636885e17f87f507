-- SPDX-License-Identifier: Apache-2.0
-- Not every append is announced: a notification wakes a server process and a thread of every listener, which is more work than the
-- append of a single command. Who announces one says so; who hears one looks again a moment later for what followed it unsaid.
drop function ledger.append;

create function ledger.append(
    p_size bigint, p_edge bytea, p_new_edge bytea, p_at timestamptz, p_journal_sequence bigint,
    p_check_stream text[], p_check_seq bigint[],
    p_stream text[], p_seq bigint[], p_type text[], p_revision smallint[], p_command uuid[], p_entry bytea[], p_leaf bytea[],
    p_node_level smallint[], p_node_index bigint[], p_node_hash bytea[],
    p_sealed_position bigint[], p_sealed_ordinal smallint[], p_sealed_key uuid[], p_sealed_bytes bytea[],
    p_key uuid[], p_key_subject text[], p_key_category text[], p_key_unit text[], p_key_position bigint[],
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
    from unnest(p_check_stream, p_check_seq) with ordinality c (stream, seq, number)
    where c.seq <> coalesce((select e.seq + 1 from ledger.ledger_entry e
                             where e.stream_id = c.stream order by e.seq desc limit 1), 0);
    select array_agg(r.command_id) into answer.received
    from ledger.command_receipt r where r.command_id = any (p_receipt_command);
    if answer.conflicting is not null or answer.received is not null then
        answer.outcome := 'refused';
        return answer;
    end if;

    insert into ledger.ledger_entry (position, seq, at, command_id, revision, stream_id, type, entry)
    select p_size + n - 1, e.seq, p_at, e.command_id, e.revision, e.stream_id, e.type, e.entry
    from unnest(p_seq, p_command, p_revision, p_stream, p_type, p_entry)
        with ordinality e (seq, command_id, revision, stream_id, type, entry, n);
    insert into ledger.ledger_leaf (position, hash)
    select p_size + n - 1, hash from unnest(p_leaf) with ordinality l (hash, n);
    if cardinality(p_node_level) > 0 then
        insert into ledger.ledger_node (level, index, hash)
        select * from unnest(p_node_level, p_node_index, p_node_hash);
    end if;
    if cardinality(p_sealed_position) > 0 then
        insert into ledger.ledger_sealed (position, ordinal, key_id, bytes)
        select * from unnest(p_sealed_position, p_sealed_ordinal, p_sealed_key, p_sealed_bytes);
    end if;
    if cardinality(p_key) > 0 then
        insert into ledger.ledger_subject_key (key_id, subject, category, unit, position)
        select * from unnest(p_key, p_key_subject, p_key_category, p_key_unit, p_key_position);
    end if;
    if cardinality(p_receipt_command) > 0 then
        insert into ledger.command_receipt (command_id, actor, mac, mac_generation, status, position, events, version, at)
        select r.*, p_at
        from unnest(p_receipt_command, p_receipt_actor, p_receipt_mac, p_receipt_generation, p_receipt_status,
                    p_receipt_position, p_receipt_events, p_receipt_version) r;
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

revoke all on function ledger.append from public;
