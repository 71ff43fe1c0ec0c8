import { z } from 'zod'
import { channels } from '../../channels/registry.ts'
import { asId, type LedgerId } from '../../domain/ids.ts'
import type { Identity } from '../../services/access/identity.ts'
import { ServiceError } from '../../services/errors.ts'
import { decideSend } from '../../services/outbound/decide.ts'
import { customerOfSend } from '../../services/outbound/find.ts'
import type { Rewriting } from '../../services/outbound/rewrite.ts'
import { inTenant } from '../../services/transaction.ts'
import { withCorrelation } from '../../temporal/runtime/correlation.ts'
import { STAFF } from '../auth/access.ts'
import { settleRequest, undoResult } from '../contract/conversation-commands.ts'
import { done, id } from '../contract/shared.ts'
import { commandIdOf } from '../http/command-id.ts'
import { ringQuietly } from '../ring.ts'
import { type Route, route } from '../route.ts'
import type { ConversationCommandDeps } from './conversation-commands.ts'

const byId = z.object({ id })

/** What staff decide about one message of ours. */
export function sendRoutes({ db, doorbell, log }: ConversationCommandDeps): Route[] {
  return [
    route(
      STAFF,
      {
        method: 'post',
        path: '/api/v1/messages/{id}/undo',
        summary: 'Take back a message that has not left',
        shapes: { params: byId },
        answers: undoResult,
      },
      async ({ params, identity, scope, correlationId, request }) => {
        const ledgerId = asId<LedgerId>(params.id)
        const customerId = await inTenant(db, scope, (tx) => customerOfSend(tx, ledgerId))
        const command = { userId: identity.userId ?? identity.keyId ?? '', role: identity.role, ledgerId }
        return withCorrelation(correlationId, () =>
          doorbell.undo(identity.tenantId, customerId, command, commandIdOf(request)),
        )
      },
    ),
    route(
      STAFF,
      {
        method: 'post',
        path: '/api/v1/messages/{id}/settle',
        summary: 'Say what became of a message, or let a draft go, in your own words if you like',
        shapes: { params: byId, body: settleRequest },
        answers: done,
      },
      async ({ params, body, scope, identity }) => {
        const rewriting = rewritingOf(body.text, identity)
        const customerId = await inTenant(db, scope, (tx) =>
          decideSend(tx, asId<LedgerId>(params.id), body.decision, rewriting),
        )
        await ringQuietly({ doorbell, log }, scope, customerId)
        return { ok: true as const }
      },
    ),
  ]
}

/** Only a person writes in place of a draft. */
function rewritingOf(text: string | undefined, { userId }: Identity): Rewriting | null {
  if (text === undefined) return null
  if (userId === null) throw new ServiceError('forbidden', 'people_only', 'Only a person can write as staff.')
  return { text, userId, render: (channel, words) => channels[channel].render(words) }
}
