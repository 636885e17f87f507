-- SPDX-License-Identifier: Apache-2.0
-- What stands beside the ledger: first answers, how far the holders of derived data have followed, snapshots.

create table ledger.command_receipt (
    command_id     uuid        not null primary key,
    actor          text        not null,
    mac            bytea       not null,
    mac_generation int         not null,
    status         int         not null,
    position       bigint      not null,
    events         int         not null,
    version        bigint      not null,
    at             timestamptz not null
);

create table ledger.ledger_holder (
    holder   text   not null primary key,
    position bigint not null
);

create table ledger.ledger_snapshot (
    stream_id text        collate "C" not null primary key,
    seq       bigint      not null,
    type      text        not null,
    revision  int         not null,
    state     bytea       not null,
    at        timestamptz not null
);
