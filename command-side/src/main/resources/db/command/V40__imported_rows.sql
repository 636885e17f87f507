-- SPDX-License-Identifier: Apache-2.0
-- Which row of which older register became which customer or order. The key is a keyed code of register, kind and the
-- row's id there. Where the person was forgotten a tombstone stays: the key alone, so that the row is known and refused.
create table command.imported_row (
    source_key bytea not null primary key,
    row_id     uuid,
    customer   uuid,
    changes    int   not null default 0,
    check ((row_id is null) = (customer is null))
);

create index imported_row_by_customer on command.imported_row (customer) where customer is not null;

-- Imports under way and ended, and what they could not take: places and reasons, never values.
create table command.import_run (
    id        uuid        not null primary key,
    actor     uuid        not null,
    mapping   text        not null,
    dry_run   boolean     not null,
    state     text        not null,
    begun_at  timestamptz not null,
    imported  bigint      not null default 0,
    changed   bigint      not null default 0,
    unchanged bigint      not null default 0,
    rejected  bigint      not null default 0,
    flagged   bigint      not null default 0
);

create table command.import_note (
    run      uuid    not null references command.import_run (id) on delete cascade,
    number   bigint  generated always as identity,
    line     bigint  not null,
    field    text    not null,
    reason   text    not null,
    rejected boolean not null,
    primary key (run, number)
);
