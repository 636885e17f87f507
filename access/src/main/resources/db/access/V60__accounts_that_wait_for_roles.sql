-- SPDX-License-Identifier: Apache-2.0
-- An account whose roles wait for a second person holds none until then.
alter table account drop constraint account_roles_check;
