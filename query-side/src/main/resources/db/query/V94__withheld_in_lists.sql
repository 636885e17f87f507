-- SPDX-License-Identifier: Apache-2.0
-- Lists of those whose processing is restricted and of those whose erasure is ordered: few of all customers.
create index customer_restricted on query.customer (customer) where restriction is not null;
create index customer_erasure_ordered on query.customer (customer) where state = 'ERASURE_ORDERED';
