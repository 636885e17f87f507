-- SPDX-License-Identifier: Apache-2.0
-- A file without a header puts its first person where the names of columns stand, so an import keeps positions and codes of columns. The
-- tables are written anew, so that the names are gone from their files. Who waited for rows by names cannot take them any more.
alter table command.import_run rename column mapping to layout;
alter table command.import_run
    alter column layout drop not null,
    alter column layout type json using null;
alter table command.import_run
    add column source uuid,
    add column rows_at timestamptz,
    add column reason text;

update command.import_run set state = 'STOPPED' where state in ('WAITING', 'RUNNING');
