-- SPDX-License-Identifier: Apache-2.0
-- Sessions that their owner can see and end: when each began, when it was last used, and for one at the pages in which
-- kind of browser. Of those that are under way it is not known whether they are at the pages: they end when they expire.

alter table token
    add column id uuid not null default gen_random_uuid() unique,
    add column browser text,
    add column begun_at timestamptz,
    add column used_at timestamptz;

update token set begun_at = expires_at - interval '8 hours', used_at = expires_at - interval '8 hours';

alter table token
    alter column begun_at set not null,
    alter column used_at set not null;
