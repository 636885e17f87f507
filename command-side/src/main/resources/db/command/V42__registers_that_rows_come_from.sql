-- SPDX-License-Identifier: Apache-2.0
-- Each register that rows come from has a key of its own in the vault, named by this id, for the codes of its rows. Closed, the key is
-- destroyed and its rows are dropped. The register without a name stands for the one key that all had before: rows without a source
-- are under it, and a register that inherits is looked for under both.
create table command.import_source (
    id          uuid        not null primary key,
    name        text,
    inherits    boolean     not null,
    opened_at   timestamptz not null,
    used_at     timestamptz not null,
    -- after the last import, until it is closed by itself
    days        int         not null default 90,
    closed_at   timestamptz,
    closed_by   uuid,
    key_gone_at timestamptz
);

create unique index import_source_open on command.import_source (coalesce(name, '')) where closed_at is null;

insert into command.import_source (id, name, inherits, opened_at, used_at)
select gen_random_uuid(), null, false, now(), now() where exists (select from command.imported_row);

insert into command.import_source (id, name, inherits, opened_at, used_at)
select gen_random_uuid(), cast(mapping as json) #>> '{mapping,from}', true, min(begun_at), max(greatest(begun_at, alive_at))
from command.import_run
where not dry_run and exists (select from command.imported_row)
group by 2;

alter table command.imported_row
    add column source uuid,
    -- the code of the id's core, such as 17 of 017 and 17.0
    add column kin bytea;

create index imported_row_forgotten_kin on command.imported_row (kin) where row_id is null and kin is not null;
