-- SPDX-License-Identifier: Apache-2.0
-- What the role that keeps accounts may append, with what is proposed about an account, confirmed, declined, decided alone and seen.
create or replace function ledger.append_account(
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
    if cardinality(p_entry) not between 1 and 100000
       or cardinality(p_key) > 0 or cardinality(p_receipt_command) > 0 or p_journal_sequence <> 0
       or cardinality(p_leaf) <> cardinality(p_entry) or cardinality(p_finished) <> cardinality(p_entry)
       or exists (select from unnest(p_stream, p_type) s (stream, type)
                  where s.stream is null
                     or s.stream !~ '^account/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$'
                     or s.type is null
                     or s.type not in ('AccountOpened', 'RolesChanged', 'PasswordSet', 'AgreementSigned', 'AgreementEnded',
                                       'LinkGiven', 'SessionsEnded', 'AccountRevoked', 'RolesProposed', 'AgreementProposed',
                                       'ProposalConfirmed', 'ProposalDeclined', 'DecidedAlone', 'DecisionSeen'))
       or exists (select from unnest(p_sealed_position, p_sealed_ordinal) s (position, ordinal)
                  where s.ordinal is distinct from 0
                     or p_type[s.position - p_size + 1] is distinct from 'AccountOpened')
       or exists (select from unnest(p_stream, p_seq) with ordinality s (stream, seq, n)
                  where s.seq is distinct from
                        (select c.seq from unnest(p_check_stream, p_check_seq) c (stream, seq) where c.stream = s.stream)
                        + (select count(*) from unnest(p_stream) with ordinality o (stream, n)
                           where o.stream = s.stream and o.n < s.n)) then
        raise exception 'only what happens to accounts can be appended here' using errcode = 'insufficient_privilege';
    end if;
    select h.size, h.last_at into head from ledger.ledger_head h;
    if head.size = p_size and p_at < head.last_at or p_at > greatest(clock_timestamp() + interval '1 minute', head.last_at) then
        raise exception 'the time of an account''s event is now' using errcode = 'insufficient_privilege';
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
