import type { Logger } from 'pino'
import type { ProviderWatch } from '../activities/provider-directory.ts'
import { faultOf } from '../domain/provider-fault.ts'
import type { Database } from '../services/database.ts'
import { noteProviderAnswer, noteProviderFault } from '../services/provider-outcome/note.ts'
import { inTenant } from '../services/transaction.ts'

/** Writes down how requests to the vendors of a deal went: for whoever asks how they are, not for the deal. */
export const createProviderNotes =
  ({ db, log }: { readonly db: Database; readonly log: Logger }): ProviderWatch =>
  async (tenantId, configurationId, failure) => {
    const scope = { tenantId, actor: { kind: 'system', part: 'provider' } as const, correlationId: 'provider' }
    try {
      await inTenant(db, scope, async (tx) =>
        failure === null
          ? noteProviderAnswer(tx, configurationId)
          : noteProviderFault(tx, configurationId, { fault: faultOf(failure), code: failure.code }),
      )
    } catch (error) {
      log.warn({ err: error, tenantId }, 'how a provider answered was not written down')
    }
  }
