import type { Request } from 'express'
import type { Submission } from '../channels/form/parse.ts'
import { channels } from '../channels/registry.ts'
import { consentWish } from '../domain/gates/consent-wish.ts'
import type { AccountId, CustomerId, TenantId } from '../domain/ids.ts'
import type { Vault } from '../services/credential/vault.ts'
import type { Database } from '../services/database.ts'
import { handIn } from '../services/form/hand-in.ts'
import { inTenant, type Scope } from '../services/transaction.ts'
import type { Doorbell } from '../temporal/runtime/doorbell.ts'
import { correlationOf } from './http/correlation.ts'
import type { Log } from './log.ts'
import { ProblemError } from './problem.ts'
import { ringSoon } from './ring.ts'

export interface SupportDeps {
  readonly db: Database
  readonly vault: Vault
  readonly doorbell: Doorbell
  readonly publicUrl: string
  readonly log: Log
}

/** This door's own; nothing behind it knows the word. */
export const CHANNEL = 'form'

export interface Taking {
  readonly tenantId: TenantId
  readonly accountId: AccountId
  readonly submission: Submission
  readonly email: string | null
}

/** Stores what a form or its page handed in, and rings once it is stored. */
export async function takeSubmission(
  deps: SupportDeps,
  request: Request,
  { tenantId, accountId, submission, email }: Taking,
): Promise<{ customerId: CustomerId; number: number }> {
  const body = Buffer.from(JSON.stringify(submission))
  const [event] = (await channels[CHANNEL].parse({ url: '', headers: {}, body })) ?? []
  if (event?.kind !== 'message') throw new ProblemError(400, 'malformed', 'There is nothing in it.')
  const scope: Scope = { tenantId, actor: { kind: 'system', part: 'form' }, correlationId: correlationOf(request) }
  const { customerId, ticket, isNew } = await inTenant(deps.db, scope, (tx) =>
    handIn(tx, { accountId, message: event, consentWish: consentWish(event.text), email }),
  )
  if (isNew) ringSoon(deps, scope, customerId)
  return { customerId, number: ticket.number }
}
