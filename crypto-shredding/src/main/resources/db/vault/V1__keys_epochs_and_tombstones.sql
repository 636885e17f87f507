-- Data keys, wrapped; whose they are stands only in the ledger.

-- One row once the vault is in use: which ledger it serves, and how far it has followed it and the erasure journal.
create table vault.vault_mark (
    one boolean primary key default true check (one),
    origin text not null,
    applied_position bigint not null default -1,
    journal_sequence bigint not null default 0,
    unused_until timestamptz not null default '-infinity'
);

-- The keys that wrap data keys; each is wrapped itself under the keyring's master key.
create table vault.vault_epoch (
    epoch integer primary key,
    wrapped bytea not null,
    state text not null check (state in ('ACTIVE', 'RETIRING')),
    begun_at timestamptz not null
);
create unique index vault_epoch_one_active on vault.vault_epoch (state) where state = 'ACTIVE';

create table vault.vault_key (
    key_id uuid primary key,
    wrapped bytea not null,
    epoch integer not null references vault.vault_epoch,
    minted_at timestamptz not null
);
create index vault_key_minted on vault.vault_key (minted_at);

-- Why a key is withheld, and by which ledger position it last was or ceased to be.
create table vault.vault_withholding (
    key_id uuid not null references vault.vault_key on delete cascade,
    ground text not null,
    position bigint not null,
    in_force boolean not null,
    primary key (key_id, ground)
);

-- Keys that are gone for good; order and sequence are absent for keys that were minted and never used.
create table vault.vault_tombstone (
    key_id uuid primary key,
    since timestamptz not null,
    order_id uuid,
    journal_sequence bigint
);

create table vault.vault_service_key (
    name text not null,
    generation integer not null,
    wrapped bytea not null,
    epoch integer not null references vault.vault_epoch,
    made_at timestamptz not null,
    primary key (name, generation)
);
