-- SPDX-License-Identifier: Apache-2.0
-- An index of the ledger's entries: who did what to whom, when and why. Holds no personal data; payloads stay in the ledger.

create table query.audit_entry (
    position    bigint      not null primary key,
    subject     text        collate "C" not null,
    seq         bigint      not null,
    type        text        collate "C" not null,
    revision    int         not null,
    at          timestamptz not null,
    actor       text        collate "C" not null,
    register    text        not null,
    purpose     text        not null,
    exception   text,
    command     uuid        not null,
    correlation uuid        not null
);
create index audit_entry_by_subject on query.audit_entry (subject, position);
create index audit_entry_by_type on query.audit_entry (type, position);
create index audit_entry_by_actor on query.audit_entry (actor, position);
create index audit_entry_by_time on query.audit_entry (at, position);
