-- SPDX-License-Identifier: Apache-2.0
-- What falls due belongs to a stream of any kind; a key tells several of one kind apart.
alter table command.due drop constraint due_pkey;
alter table command.due rename column customer to stream;
alter table command.due alter column stream type text using stream::text;
alter table command.due add column key text not null default '';
alter table command.due alter column key drop default;
alter table command.due add primary key (kind, stream, key);
