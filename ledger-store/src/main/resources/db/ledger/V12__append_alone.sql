-- SPDX-License-Identifier: Apache-2.0
-- Fewer statements for a command that comes alone, each of which costs a caller who waits for it: the head is moved at once, by the update
-- that finds it where the caller left it, and moved back where the command is refused; and a single row is not unnested from arrays.
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
    journal_sequence_before bigint;
    last_seq bigint;
    is_received boolean;
    alone boolean := cardinality(p_entry) = 1 and cardinality(p_check_seq) = 1 and cardinality(p_receipt_command) = 1;
begin
    update ledger.ledger_head h
    set size = p_size + cardinality(p_entry), edge = p_new_edge, last_at = p_at,
        journal_sequence = greatest(h.journal_sequence, p_journal_sequence)
    where h.size = p_size and h.edge = p_edge
    returning old.size, old.edge, old.last_at, old.journal_sequence
    into answer.size, answer.edge, answer.last_at, journal_sequence_before;
    if not found then
        select 'moved', h.size, h.edge, h.last_at into answer from ledger.ledger_head h for update;
        return answer;
    end if;

    if alone then
        select (select e.seq from ledger.ledger_entry e
                where e.stream_id = p_check_stream[1] order by e.seq desc limit 1),
               exists (select from ledger.command_receipt r where r.command_id = p_receipt_command[1])
        into last_seq, is_received;
        if p_check_seq[1] <> coalesce(last_seq + 1, 0) then
            answer.conflicting := '{1}';
        end if;
        if is_received then
            answer.received := p_receipt_command;
        end if;
    else
        select array_agg(c.number) into answer.conflicting
        from (select unnest(p_check_stream) as stream, unnest(p_check_seq) as seq,
                     generate_subscripts(p_check_seq, 1) as number) c
        where c.seq <> coalesce((select e.seq + 1 from ledger.ledger_entry e
                                 where e.stream_id = c.stream order by e.seq desc limit 1), 0);
        select array_agg(r.command_id) into answer.received
        from ledger.command_receipt r where r.command_id = any (p_receipt_command);
    end if;
    if answer.conflicting is not null or answer.received is not null then
        update ledger.ledger_head
        set size = answer.size, edge = answer.edge, last_at = answer.last_at, journal_sequence = journal_sequence_before;
        answer.outcome := 'refused';
        return answer;
    end if;

    if alone then
        insert into ledger.ledger_entry (position, seq, at, command_id, revision, stream_id, type, entry)
        values (p_size, p_seq[1], p_at, p_command[1], p_revision[1], p_stream[1], p_type[1], p_entry[1]);
        insert into ledger.ledger_leaf (position, hash, finished) values (p_size, p_leaf[1], p_finished[1]);
        insert into ledger.command_receipt (command_id, actor, mac, mac_generation, status, position, events, version, at)
        values (p_receipt_command[1], p_receipt_actor[1], p_receipt_mac[1], p_receipt_generation[1],
                p_receipt_status[1], p_receipt_position[1], p_receipt_events[1], p_receipt_version[1], p_at);
    else
        insert into ledger.ledger_entry (position, seq, at, command_id, revision, stream_id, type, entry)
        select generate_series(p_size, p_size + cardinality(p_entry) - 1), unnest(p_seq), p_at,
               unnest(p_command), unnest(p_revision), unnest(p_stream), unnest(p_type), unnest(p_entry);
        insert into ledger.ledger_leaf (position, hash, finished)
        select generate_series(p_size, p_size + cardinality(p_leaf) - 1), unnest(p_leaf), unnest(p_finished);
        if cardinality(p_receipt_command) > 0 then
            insert into ledger.command_receipt (command_id, actor, mac, mac_generation, status, position, events, version, at)
            select unnest(p_receipt_command), unnest(p_receipt_actor), unnest(p_receipt_mac), unnest(p_receipt_generation),
                   unnest(p_receipt_status), unnest(p_receipt_position), unnest(p_receipt_events), unnest(p_receipt_version), p_at;
        end if;
    end if;
    if cardinality(p_sealed_position) > 0 then
        insert into ledger.ledger_sealed (position, ordinal, key_id, bytes)
        select unnest(p_sealed_position), unnest(p_sealed_ordinal), unnest(p_sealed_key), unnest(p_sealed_bytes);
    end if;
    if cardinality(p_key) > 0 then
        insert into ledger.ledger_named_key (key_id, position) select unnest(p_key), unnest(p_key_position);
    end if;

    if p_announce then
        perform pg_notify('lethe_ledger', (p_size + cardinality(p_entry))::text);
    end if;
    answer.outcome := 'stored';
    return answer;
end
$$;
