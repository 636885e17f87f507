-- SPDX-License-Identifier: Apache-2.0
-- The search index: no word of anybody stands in it, only codes of words under a key of the vault.

-- Index and key have the same generation. One generation serves; while it is built anew, there is a second one.
create table query.search_index (
    generation int     not null primary key,
    serving    boolean not null,
    position   bigint  not null -- of the last entry folded in while it is being built; afterwards query.projection tells
);
create unique index search_index_one_serves on query.search_index (serving) where serving;

create table query.search_term (
    generation int    not null,
    term       bigint not null, -- the first eight bytes of the code
    customer   uuid   not null,
    kind       text   not null, -- with recorded, the value's place in query.customer_value
    recorded   bigint not null,
    key_id     uuid   not null, -- of the value: the terms go with it
    primary key (generation, term, customer, kind, recorded)
);
create index search_term_of_value on query.search_term (customer, kind);

-- Values that could not be read while they were indexed, because their keys were withheld; looked at again.
create table query.search_withheld (
    generation int    not null,
    customer   uuid   not null,
    kind       text   not null,
    recorded   bigint not null,
    key_id     uuid   not null,
    primary key (generation, customer, kind, recorded)
);
