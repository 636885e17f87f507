-- SPDX-License-Identifier: Apache-2.0
-- A link without an account is that of the first administrator, who opens an account of their own by it.
alter table account_link
    alter column account drop not null,
    add constraint first_link_is_the_installations check (account is not null or given_by is null);
