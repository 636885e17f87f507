-- SPDX-License-Identifier: Apache-2.0
-- What the query side may append: who saw what, and who was kept out, in the stream of a day. Its rights end there, so nothing is
-- taken on trust: leaves, subtrees, edge and time are computed or bounded here, and the types and streams are these only.
create function ledger.append_access(
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
    head record;
    edge bytea := p_edge;
    n bigint := p_size;
    hash bytea;
    levels smallint[] := '{}';
    indexes bigint[] := '{}';
    hashes bytea[] := '{}';
    level smallint;
begin
    if cardinality(p_entry) not between 1 and 1000
       or cardinality(p_sealed_position) > 0 or cardinality(p_key) > 0 or cardinality(p_receipt_command) > 0
       or p_journal_sequence <> 0
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
        level := 0;
        while (n >> level) & 1 = 1 loop
            hash := sha256('\x01'::bytea || substring(edge from length(edge) - 31) || hash);
            edge := substring(edge for length(edge) - 32);
            level := level + 1;
            levels := levels || level;
            indexes := indexes || (n >> level);
            hashes := hashes || hash;
        end loop;
        edge := edge || hash;
        n := n + 1;
    end loop;
    if edge is distinct from p_new_edge or levels is distinct from p_node_level
       or indexes is distinct from p_node_index or hashes is distinct from p_node_hash then
        raise exception 'the tree is not the one of these entries' using errcode = 'insufficient_privilege';
    end if;
    return ledger.append(
        p_size, p_edge, p_new_edge, p_at, p_journal_sequence, p_check_stream, p_check_seq,
        p_stream, p_seq, p_type, p_revision, p_command, p_entry, p_leaf,
        p_node_level, p_node_index, p_node_hash, p_sealed_position, p_sealed_ordinal, p_sealed_key, p_sealed_bytes,
        p_key, p_key_subject, p_key_category, p_key_unit, p_key_position, p_receipt_command, p_receipt_actor,
        p_receipt_mac, p_receipt_generation, p_receipt_status, p_receipt_position, p_receipt_events, p_receipt_version, p_announce);
end
$$;

revoke all on function ledger.append_access from public;
