import { z } from 'zod'
import type { SandboxCore } from '../core/core.ts'
import type { Answer, ControlRequest, ControlRoute } from '../core/provider.ts'
import { currentSigners, isOpen, type Signer, type StoredEnvelope, shownEnvelope } from './envelope.ts'
import type { Envelopes } from './envelopes.ts'

const signSchema = z.strictObject({ recipientId: z.string().optional() })
const voidSchema = z.strictObject({ reason: z.string().min(1).default('Voided by the sender.') })
const declineSchema = signSchema.extend({ reason: z.string().default('I do not agree.') })

/** The signer acts, without a page. */
export function docusignControlRoutes(core: SandboxCore, envelopes: Envelopes): readonly ControlRoute[] {
  const acting =
    (act: (account: string, stored: StoredEnvelope, body: unknown) => StoredEnvelope) =>
    ({ params: { id = '' }, body }: ControlRequest): Answer => {
      const row = envelopes.table.find(id)
      if (!row) return { status: 404, body: { error: `no envelope ${id}` } }
      if (!isOpen(row.object)) return { status: 409, body: { error: `the envelope is ${row.object.envelope.status}` } }
      const changed = core.database.transaction(() => act(row.account, row.object, body))
      return { status: 200, body: shownEnvelope(changed, ['recipients', 'custom_fields']) }
    }
  return [
    {
      method: 'POST',
      path: '/docusign/envelopes/:id/sign',
      summary: '{recipientId?}: the signer whose turn it is signs',
      handle: acting((account, stored, body) =>
        envelopes.sign(account, stored, signerOf(stored, signSchema.parse(body).recipientId).recipientId),
      ),
    },
    {
      method: 'POST',
      path: '/docusign/envelopes/:id/decline',
      summary: '{recipientId?, reason?}: the signer whose turn it is declines',
      handle: acting((account, stored, body) => {
        const { recipientId, reason } = declineSchema.parse(body)
        return envelopes.decline(account, stored, signerOf(stored, recipientId).recipientId, reason)
      }),
    },
    {
      method: 'POST',
      path: '/docusign/envelopes/:id/void',
      summary: '{reason?}: the sender voids it in the provider’s own console',
      handle: acting((account, stored, body) => envelopes.voidIt(account, stored, voidSchema.parse(body).reason)),
    },
  ]
}

function signerOf(stored: StoredEnvelope, recipientId: string | undefined): Signer {
  const signer = currentSigners(stored).find((one) => recipientId === undefined || one.recipientId === recipientId)
  if (!signer) throw new RangeError('no such recipient, or not their turn')
  return signer
}
