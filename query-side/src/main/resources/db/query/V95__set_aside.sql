-- SPDX-License-Identifier: Apache-2.0
-- Streams of which an entry cannot be folded in: what stood before goes on to be shown, and the others go on. A table for each
-- projection, so that a replay builds its own beside, and a swap leaves only what it could not fold either.
create table query.registry_set_aside (
    stream   text        collate "C" not null primary key,
    seq      bigint      not null, -- of the first entry that is not folded in
    position bigint      not null,
    since    timestamptz not null  -- when that entry was recorded
);
create table query.audit_set_aside (like query.registry_set_aside including all);

-- What is being built has no such table beside it.
update query.replay_part set state = 'WAITING', position = -1 where state = 'BUILDING';
