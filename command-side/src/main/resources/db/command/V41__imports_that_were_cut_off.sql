-- SPDX-License-Identifier: Apache-2.0
-- When an import last came on. One that runs and has not for a while was cut off by the end of its process.
alter table command.import_run add column alive_at timestamptz not null default now();
