-- SPDX-License-Identifier: Apache-2.0
-- Who had access on a day: every opening, change of roles and revocation is noted by the table itself, and none of it
-- can be changed by the role that serves. An invited person has an account before a password.

alter table account
    alter column password_hash drop not null,
    add column changed_at timestamptz,
    add column changed_by uuid references account;

update account set changed_at = coalesce(revoked_at, created_at);

alter table account alter column changed_at set not null;

create table account_change (
    number     bigint      generated always as identity primary key,
    account    uuid        not null references account,
    at         timestamptz not null,
    roles      text[]      not null,
    revoked    boolean     not null,
    changed_by uuid        references account
);

create index on account_change (account, number);

insert into account_change (account, at, roles, revoked)
select id, created_at, roles, false from account order by created_at, id;

insert into account_change (account, at, roles, revoked)
select id, revoked_at, roles, true from account where revoked_at is not null order by revoked_at, id;

create function note_account_change() returns trigger
    language plpgsql
    security definer
    set search_path = access, pg_temp
as $$
begin
    insert into account_change (account, at, roles, revoked, changed_by)
    values (new.id, new.changed_at, new.roles, new.revoked_at is not null, new.changed_by);
    return null;
end
$$;

create trigger account_opened
    after insert on account
    for each row execute function note_account_change();

create trigger account_changed
    after update on account
    for each row
    when (old.roles is distinct from new.roles or old.revoked_at is distinct from new.revoked_at)
    execute function note_account_change();

-- One row for each time in which an account was in office with the same roles.
create view tenure as
select account, roles, since, until, given_by, ended_by
from (
    select account, roles, revoked, at as since, changed_by as given_by,
           lead(at) over account_in_order as until,
           lead(changed_by) over account_in_order as ended_by
    from account_change
    window account_in_order as (partition by account order by number)
) as period
where not revoked;
