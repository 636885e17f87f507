-- SPDX-License-Identifier: Apache-2.0
-- Both ways into the ledger, for leaves that hold their subtrees and for keys without a ciphertext. The arrays are unnested in the
-- select list, in step: in the from clause each array would be copied into a store of its own first, which costs more than the rows.
drop function ledger.append;

create function ledger.append(
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

revoke all on function ledger.append from public;

drop function ledger.append_access;

create function ledger.append_access(
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
    head record;
    edge bytea := p_edge;
    n bigint := p_size;
    hash bytea;
    finished bytea;
begin
    if cardinality(p_entry) not between 1 and 1000
       or cardinality(p_sealed_position) > 0 or cardinality(p_key) > 0 or cardinality(p_receipt_command) > 0
       or p_journal_sequence <> 0
       or cardinality(p_leaf) <> cardinality(p_entry) or cardinality(p_finished) <> cardinality(p_entry)
       or exists (select from unnest(p_stream, p_type) s (stream, type)
                  where s.stream is null or s.stream !~ '^access/[0-9]{4}-[0-9]{2}-[0-9]{2}$'
                     or s.type is null or s.type not in ('PersonalDataViewed', 'AccessDenied'))
       or exists (select from unnest(p_stream, p_seq) with ordinality s (stream, seq, n)
                  where s.seq is distinct from
                        (select c.seq from unnest(p_check_stream, p_check_seq) c (stream, seq) where c.stream = s.stream)
                        + (select count(*) from unnest(p_stream) with ordinality o (stream, n)
                           where o.stream = s.stream and o.n < s.n)) then
        raise exception 'only views and denials of a day can be appended here' using errcode = 'insufficient_privilege';
    end if;
    select h.size, h.last_at into head from ledger.ledger_head h;
    if head.size = p_size and p_at < head.last_at or p_at > clock_timestamp() + interval '1 minute' then
        raise exception 'the time of an access is now' using errcode = 'insufficient_privilege';
    end if;
    for i in 1 .. cardinality(p_entry) loop
        hash := sha256('\x00'::bytea || p_entry[i]);
        if p_leaf[i] is distinct from hash then
            raise exception 'a leaf is not the hash of its entry' using errcode = 'insufficient_privilege';
        end if;
        finished := '';
        for level in 0 .. 62 loop
            exit when (n >> level) & 1 = 0;
            hash := sha256('\x01'::bytea || substring(edge from length(edge) - 31) || hash);
            edge := substring(edge for length(edge) - 32);
            finished := finished || hash;
        end loop;
        if p_finished[i] is distinct from finished then
            raise exception 'a subtree is not the one of these entries' using errcode = 'insufficient_privilege';
        end if;
        edge := edge || hash;
        n := n + 1;
    end loop;
    if edge is distinct from p_new_edge then
        raise exception 'the tree is not the one of these entries' using errcode = 'insufficient_privilege';
    end if;
    return ledger.append(
        p_size, p_edge, p_new_edge, p_at, p_journal_sequence, p_check_stream, p_check_seq,
        p_stream, p_seq, p_type, p_revision, p_command, p_entry, p_leaf,
        p_finished, p_sealed_position, p_sealed_ordinal, p_sealed_key, p_sealed_bytes,
        p_key, p_key_position, p_receipt_command, p_receipt_actor, p_receipt_mac,
        p_receipt_generation, p_receipt_status, p_receipt_position, p_receipt_events, p_receipt_version, p_announce);
end
$$;

revoke all on function ledger.append_access from public;
