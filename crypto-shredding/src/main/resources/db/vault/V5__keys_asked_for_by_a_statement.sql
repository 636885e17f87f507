-- SPDX-License-Identifier: Apache-2.0
-- The plan for asking about keys is kept by the connection that asks, with its own settings; the function that kept it is not called any more.
drop function vault.keys;
