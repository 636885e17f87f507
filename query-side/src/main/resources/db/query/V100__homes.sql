-- SPDX-License-Identifier: Apache-2.0
-- What the first page of each role asks for: whom somebody viewed last, and which open case is due first.
create index audit_viewed_by_position on query.audit_viewed (position);
create index case_file_open on query.case_file (due_on, opened) where state = 'OPEN';
