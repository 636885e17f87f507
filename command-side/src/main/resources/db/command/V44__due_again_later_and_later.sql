-- SPDX-License-Identifier: Apache-2.0
-- What fails because of what stands in a customer's entries is tried again, each time later, so that it holds up nobody else.
alter table command.due add column attempts int not null default 0;
