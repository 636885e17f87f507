-- SPDX-License-Identifier: Apache-2.0
-- Cases as they are now: requests of data subjects, breaches, orders of authorities. What was said in them stands beside, sealed.
create table query.case_file (
    case_id     uuid        not null primary key,
    year        int         not null, -- year, kind and counter make the number
    kind        text        not null,
    counter     int         not null,
    customers   uuid[]      not null,
    channel     text        not null,
    language    text        not null,
    received_at timestamptz not null,
    due_on      date        not null,
    rule        text        not null,
    policy      text        not null,
    contested   text,
    aware_at    timestamptz,
    state       text        not null,
    outcome     text,
    passed      text[]      not null, -- moments that came while it was open
    opened      bigint      not null, -- position of its first entry
    version     bigint      not null,
    position    bigint      not null
);
create index case_file_by_age on query.case_file (opened desc);
create index case_file_by_customer on query.case_file using gin (customers);

create table query.case_value (
    case_id    uuid  not null,
    field      text  not null,
    key_id     uuid  not null,
    category   text  not null,
    unit       text  not null,
    commitment bytea not null,
    sha256     bytea not null,
    length     int   not null,
    ciphertext bytea,
    command    uuid  not null,
    primary key (case_id, field)
);

-- What is being built has no such tables beside it.
update query.replay_part set state = 'WAITING', position = -1 where state = 'BUILDING';
