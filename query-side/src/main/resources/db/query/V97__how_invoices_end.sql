-- SPDX-License-Identifier: Apache-2.0
-- An invoice may ask nothing, and may end without a payment.

alter table query.customer_value
    add column claim       text, -- of an invoice: PAYMENT, NOTHING or CREDIT
    add column settled_how text; -- PAID, CREDITED or WRITTEN_OFF

-- As the entries mean that know no other: every invoice was to be paid, and every settled one was.
update query.customer_value
set claim = 'PAYMENT', settled_how = case when settled_at is not null then 'PAID' end
where kind = 'billing' and shredded_at is null;

-- A replay that was cut off begins its tables anew.
drop table if exists query_replay.customer_value;
update query.replay_part set state = 'WAITING', position = -1 where projection = 'registry' and state = 'BUILDING';
