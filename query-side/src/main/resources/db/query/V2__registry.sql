-- SPDX-License-Identifier: Apache-2.0
-- The register as it is now. Personal data stand sealed; opened they are only in an answer.

create table query.customer (
    customer     uuid   not null primary key,
    state        text   not null,
    state_before text   not null, -- what a cancelled erasure returns to
    version      bigint not null, -- number of events
    position     bigint not null, -- of the last event
    live_keys    uuid[] not null  -- forgotten when none is left
);

-- One row for each sealed value. When its key is destroyed, only kind, since and position are left of it.
create table query.customer_value (
    customer     uuid   not null,
    kind         text   not null,
    recorded     bigint not null, -- position of its entry; 0 for kinds of which there is one value, so that a new one replaces it
    key_id       uuid,
    category     text,
    unit         text,
    commitment   bytea,
    sha256       bytea,
    length       int,
    ciphertext   bytea,           -- absent where it was purged from the ledger
    command      uuid,            -- which sealed it
    source       text,
    obtained_on  date,
    ordered_on   date,
    due_on       date,
    settled_at   timestamptz,
    token        bytea,           -- of the order, or of the invoice
    shredded_at  timestamptz,
    shredded_position bigint,
    primary key (customer, kind, recorded),
    check ((key_id is null) = (shredded_at is not null))
);
alter table query.customer_value alter column ciphertext set storage external; -- random bytes: not worth compressing
