-- SPDX-License-Identifier: Apache-2.0
-- Terms are looked up by code, which needs no more than customers in order, and deleted by customer. New customers have the
-- highest ids: the larger index grows at its end, and only the smaller one is written all over.

alter table query.search_term drop constraint search_term_pkey;
drop index query.search_term_of_value;
alter table query.search_term add primary key (customer, kind, recorded, generation, term);
create index search_term_by_code on query.search_term (generation, term, customer);
