-- SPDX-License-Identifier: Apache-2.0
-- The last number that was given to a case of a year and kind; numbers only grow, so none is given twice.
create table command.case_number (
    year int  not null,
    kind text not null,
    last int  not null,
    primary key (year, kind)
);
