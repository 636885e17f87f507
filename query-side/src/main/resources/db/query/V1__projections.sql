-- SPDX-License-Identifier: Apache-2.0
-- How far each projection has come, stored in the transaction that stores its rows.

-- Axon's token: where reading goes on, and which process reads.
create table query.projection_token (
    processor  text not null,
    segment    int  not null,
    token      bytea,
    token_type text,
    stored_at  text,
    owner      text,
    primary key (processor, segment)
);

-- The position of the last entry folded in, for those who wait for it.
create table query.projection (
    name     text   not null primary key,
    position bigint not null
);
