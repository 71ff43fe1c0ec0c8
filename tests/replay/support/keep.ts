import { inject } from 'vitest'
import { createVault } from '../../../services/credential/vault.ts'
import { createKeyring } from '../../../services/payload-key/keyring.ts'
import { createPayloadCodec } from '../../../temporal/runtime/payload-codec.ts'
import type { engine } from '../../engine/support/engine.ts'
import { sharedDatabase } from '../../support/tenant.ts'
import { writeHistory } from './histories.ts'
import { readableHistory } from './readable-history.ts'

export type Handle = ReturnType<ReturnType<typeof engine>['workflow']['getHandle']>

/** Writes what a workflow has done so far into the recorded histories. */
export async function keep(name: string, handle: Handle): Promise<void> {
  const keys = createKeyring(sharedDatabase(), createVault(inject('stack').secretKeys))
  writeHistory(name, await readableHistory(await handle.fetchHistory(), createPayloadCodec(keys)))
}
