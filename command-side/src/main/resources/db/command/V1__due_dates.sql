-- SPDX-License-Identifier: Apache-2.0
-- What falls due for customers, as a projection of the ledger; and how far the command side has followed the ledger.
create table command.due (
    kind        text        not null,
    customer    uuid        not null,
    position    bigint      not null,
    correlation uuid        not null,
    due_at      timestamptz not null,
    primary key (kind, customer)
);

create index due_by_date on command.due (due_at);

create table command.token_entry (
    processor_name text    not null,
    segment        integer not null,
    token          bytea,
    token_type     text,
    timestamp      text,
    owner          text,
    primary key (processor_name, segment)
);
