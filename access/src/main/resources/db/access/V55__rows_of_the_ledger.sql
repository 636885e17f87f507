-- SPDX-License-Identifier: Apache-2.0
-- A row of accounts says what the ledger says of the account: up to which of its events, under which agreements, and with a code by
-- which a row that this service did not write is known. The code of a token, and of a link, is over all that it opens.
alter table account
    add column version        bigint  not null default 0,
    add column sessions       bigint  not null default 0,
    add column agreed         text    not null default '',
    add column mac            bytea   check (octet_length(mac) = 32),
    add column mac_generation integer;

alter table agreement add column self boolean not null default false;

-- Nobody wrote a code for those that are out: whoever has one signs in again.
delete from token;

alter table token
    add column sessions       bigint  not null,
    add column mac            bytea   not null check (octet_length(mac) = 32),
    add column mac_generation integer not null;

-- Nor for the links that wait to be used: an administrator gives new ones.
update account_link set void_at = now() where used_at is null and void_at is null;

alter table account_link
    add column number         bigint  not null default 0,
    add column mac            bytea   check (octet_length(mac) = 32),
    add column mac_generation integer;
