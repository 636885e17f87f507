-- SPDX-License-Identifier: Apache-2.0
-- Which keys are withheld or destroyed is read whole at each start and looked at once a second: by an index of these entries alone, so
-- that it costs no more in a long ledger than in a short one. fi.lethe.ledger.tail.Pages names the same types.
create index ledger_entry_about_keys on ledger.ledger_entry (position)
where type in ('ErasureOrdered', 'ErasureCancelled', 'KeyDestructionStarted', 'KeysDestroyed',
               'ProcessingRestricted', 'RestrictionExtended', 'RestrictionLifted');
