-- SPDX-License-Identifier: Apache-2.0
-- When somebody asked for an import to stop; and how many rows were read, which is counted apart from what became of them.
alter table command.import_run
    add column stop_asked_at timestamptz,
    add column rows bigint not null default 0;

update command.import_run set rows = imported + changed + unchanged + rejected;
