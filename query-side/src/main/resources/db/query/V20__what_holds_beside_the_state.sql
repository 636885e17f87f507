-- SPDX-License-Identifier: Apache-2.0
-- What holds of a customer beside the state: a restriction (GDPR Art. 18), a contact role in office, the relationship's end.

alter table query.customer
    add restriction        text,
    add restricted_since   timestamptz,
    add contact_role_since timestamptz,
    add ended_on           date,
    add check ((restriction is null) = (restricted_since is null));
