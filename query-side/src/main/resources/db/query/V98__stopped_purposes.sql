-- SPDX-License-Identifier: Apache-2.0
-- For which purposes nothing of a person is processed any longer, because they said so (GDPR Art. 21).
alter table query.customer add column stopped_purposes text[] not null default '{}';

-- A replay that was cut off begins its tables anew.
drop table if exists query_replay.customer;
update query.replay_part set state = 'WAITING', position = -1 where projection = 'registry' and state = 'BUILDING';
