-- SPDX-License-Identifier: Apache-2.0
-- Confidentiality agreements that people have signed. Withdrawn, never deleted.

create table agreement (
    id           uuid        primary key,
    account      uuid        not null references account,
    signed_on    date        not null,
    valid_until  date        check (valid_until >= signed_on),
    recorded_at  timestamptz not null,
    recorded_by  uuid        references account,
    withdrawn_at timestamptz,
    withdrawn_by uuid        references account
);

create index on agreement (account);
