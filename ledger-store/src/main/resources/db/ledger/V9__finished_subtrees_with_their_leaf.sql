-- SPDX-License-Identifier: Apache-2.0
-- The hashes of the subtrees that a leaf finishes stand in its row: which ones they are follows from the position alone, and a row
-- and an index entry of their own cost every append more than they are worth.
lock table ledger.ledger_head in exclusive mode; -- nothing is appended between copying and dropping

alter table ledger.ledger_leaf rename to ledger_leaf_alone;
alter table ledger.ledger_leaf_alone rename constraint ledger_leaf_pkey to ledger_leaf_alone_pkey;

create table ledger.ledger_leaf (
    position bigint not null,
    hash     bytea  not null,
    finished bytea  not null -- 32 bytes for each subtree that ends with this leaf, level 1 first
);
alter table ledger.ledger_leaf alter column hash set storage plain, alter column finished set storage plain;

insert into ledger.ledger_leaf (position, hash, finished)
select l.position, l.hash, coalesce(n.hashes, '')
from ledger.ledger_leaf_alone l
left join (select ((index + 1) << level) - 1 as position, string_agg(hash, ''::bytea order by level) as hashes
           from ledger.ledger_node group by 1) n using (position)
order by l.position;

alter table ledger.ledger_leaf add primary key (position);
drop table ledger.ledger_leaf_alone, ledger.ledger_node;

revoke update, delete, truncate on ledger.ledger_leaf from current_user;
create trigger append_only before update or delete or truncate on ledger.ledger_leaf
    for each statement execute function ledger.refuse_change();
