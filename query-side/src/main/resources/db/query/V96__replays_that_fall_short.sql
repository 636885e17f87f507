-- SPDX-License-Identifier: Apache-2.0
-- A replay may come to its end with streams set aside, or before it is at the ledger's head: then its state is INCOMPLETE.
alter table query.replay_part add column set_aside bigint; -- streams; null before they were counted
