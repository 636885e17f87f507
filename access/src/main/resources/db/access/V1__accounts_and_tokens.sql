-- SPDX-License-Identifier: Apache-2.0
-- Who may come in. A name stands here sealed, a login as keyed code, a password and a token as hash.

create table account (
    id               uuid        primary key,
    login_mac        bytea       not null check (octet_length(login_mac) = 32),
    login_generation integer     not null,
    name_key         uuid        not null unique,
    name_unit        text        not null,
    name_commitment  bytea       not null,
    name_sha256      bytea       not null,
    name_length      integer     not null,
    name_ciphertext  bytea,
    name_command     uuid        not null,
    password_hash    text        not null,
    roles            text[]      not null check (cardinality(roles) > 0),
    created_at       timestamptz not null,
    revoked_at       timestamptz,
    unique (login_mac, login_generation)
);

create table token (
    sha256     bytea       primary key check (octet_length(sha256) = 32),
    account    uuid        not null references account,
    expires_at timestamptz not null
);

create index on token (expires_at);
