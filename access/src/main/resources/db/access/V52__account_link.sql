-- SPDX-License-Identifier: Apache-2.0
-- One-time links with which a person sets a password. Known by their hash; kept after use, so that it stays known who gave one.

create table account_link (
    sha256     bytea       primary key check (octet_length(sha256) = 32),
    account    uuid        not null references account,
    given_at   timestamptz not null,
    given_by   uuid        references account,
    expires_at timestamptz not null,
    used_at    timestamptz,
    void_at    timestamptz
);

create index on account_link (account);
create index on token (account);
