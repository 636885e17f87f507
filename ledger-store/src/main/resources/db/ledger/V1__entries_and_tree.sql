-- SPDX-License-Identifier: Apache-2.0
-- The ledger itself: the head, the entries in one order, the tree over them, and the ciphertexts beside them.
-- No check constraints where every append passes: each costs every call, and there is one writer, ledger.append.

-- One row: how large the ledger is, and all that is needed to append to its tree.
create table ledger.ledger_head (
    singleton        boolean     not null primary key default true check (singleton),
    origin           text        not null,
    size             bigint      not null,
    edge             bytea       not null, -- the right edge: 32 bytes for each binary one in size
    last_at          timestamptz not null,
    journal_sequence bigint      not null  -- the highest that a KeysDestroyed names; 0 where there is none
) with (fillfactor = 10); -- its row changes with every append: room for new versions on its page
alter table ledger.ledger_head alter column edge set storage plain;

insert into ledger.ledger_head (origin, size, edge, last_at, journal_sequence)
values ('lethe/' || gen_random_uuid(), 0, '', timestamptz '1970-01-01 00:00:00Z', 0);

-- The entry is the record; every other column is an index of it and is checked against it.
create table ledger.ledger_entry (
    position   bigint      not null primary key,
    seq        bigint      not null,
    at         timestamptz not null,
    command_id uuid        not null,
    revision   smallint    not null,
    stream_id  text        collate "C" not null,
    type       text        collate "C" not null,
    entry      bytea       not null,
    unique (stream_id, seq)
);
alter table ledger.ledger_entry alter column entry set storage external; -- mostly random bytes in Base64: not worth compressing

create table ledger.ledger_leaf (
    position bigint not null primary key,
    hash     bytea  not null
);
alter table ledger.ledger_leaf alter column hash set storage plain;

-- Finished subtrees above the leaves: level 1 covers two leaves, level 2 four.
create table ledger.ledger_node (
    level smallint not null,
    index bigint   not null,
    hash  bytea    not null check (octet_length(hash) = 32),
    primary key (level, index)
);
alter table ledger.ledger_node alter column hash set storage plain;

-- The ciphertexts of an entry, numbered in the order in which the entry refers to them.
create table ledger.ledger_sealed (
    position bigint   not null,
    ordinal  smallint not null,
    key_id   uuid     not null,
    bytes    bytea    not null,
    primary key (position, ordinal)
);
alter table ledger.ledger_sealed alter column bytes set storage external;
create index ledger_sealed_by_key on ledger.ledger_sealed (key_id, position);

-- Whose key it is and what it stands for, from the entry that used it first.
create table ledger.ledger_subject_key (
    key_id   uuid   not null primary key,
    subject  text   collate "C" not null,
    category text   not null,
    unit     text   not null,
    position bigint not null
);
