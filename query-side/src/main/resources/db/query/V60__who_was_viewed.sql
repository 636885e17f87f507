-- SPDX-License-Identifier: Apache-2.0
-- Whose data an entry of the access log is about: one answer may show many people.
create table query.audit_viewed (
    subject  text   collate "C" not null,
    position bigint not null,
    primary key (subject, position)
);
