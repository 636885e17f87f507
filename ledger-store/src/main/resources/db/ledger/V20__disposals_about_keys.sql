-- SPDX-License-Identifier: Apache-2.0
-- Data of somebody who is not forgotten are destroyed, too; fi.lethe.ledger.tail.Pages names the same types.
drop index ledger.ledger_entry_about_keys;
create index ledger_entry_about_keys on ledger.ledger_entry (position)
where type in ('ErasureOrdered', 'ErasureCancelled', 'KeyDestructionStarted', 'KeysDestroyed',
               'DisposalOrdered', 'DataDisposed',
               'ProcessingRestricted', 'RestrictionExtended', 'RestrictionLifted');
