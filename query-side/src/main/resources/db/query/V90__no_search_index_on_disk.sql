-- SPDX-License-Identifier: Apache-2.0
-- The search index lives in the memory of the processes that serve searches. Nothing of it is left here, nor of one that was being built,
-- nor of what followed the ledger for it. Its key at the vault is destroyed at the next start.

drop table if exists query_replay.search_term, query_replay.search_withheld;
drop table query.search_term, query.search_withheld, query.search_index;

delete from query.projection where name = 'search';
delete from query.projection_token where processor = 'search';
delete from query.replay_part where projection = 'search';
