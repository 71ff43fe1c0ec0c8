import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { newPrivateKeyPem } from '../../../local/seed/secrets.ts'
import { signEnvelope } from '../../support/providers.ts'
import { rows } from '../../support/rows.ts'
import { openTenant } from '../../support/tenant.ts'
import { until } from '../../support/until.ts'
import {
  connectMessage,
  docusignSignature,
  fromDocusign,
  giveCredentials,
  keptEvents,
  lookedInto,
} from '../support/callbacks.ts'
import { agreeDeal, envelopeOf, reaches, stageOf } from '../support/deal.ts'
import { codeOf } from '../support/send.ts'
import { isShared, sharedJson } from '../support/shared-data.ts'

describe('a callback of the signing provider', () => {
  it('is refused unless its signature fits its very bytes', async () => {
    const tenant = await openTenant()
    const body = JSON.stringify(connectMessage('envelope-completed', 'e-1'))
    const fits = docusignSignature(tenant.secrets.docusign.hmacKey, body)
    const tries: ReadonlyArray<readonly [string, string | null]> = [
      [body, null],
      [body, ''],
      [body, docusignSignature('another key', body)],
      [body, fits.slice(0, -4)],
      [body, fits.toLowerCase()],
      [`${body} `, fits],
      [body.slice(0, -1), fits],
      [body.replace('e-1', 'e-2'), fits],
    ]
    for (const [text, signature] of tries) {
      const answer = await fromDocusign(tenant, text, { signature })
      expect([answer.status, codeOf(answer)]).toEqual([401, 'bad_signature'])
    }
    expect(await keptEvents(tenant)).toEqual([])
  })

  it('of a type nobody knows is acknowledged and kept', async () => {
    const tenant = await openTenant()
    expect((await fromDocusign(tenant, connectMessage('envelope-folded', 'e-1'))).status).toBe(200)
    expect(await keptEvents(tenant)).toEqual([{ type: 'envelope-folded', state: 'ignored', subject_ref: 'e-1' }])
  })

  it('about an envelope that is not ours is kept for matching again and audited', async () => {
    const tenant = await openTenant()
    expect((await fromDocusign(tenant, connectMessage('envelope-completed', 'e-strange'))).status).toBe(200)
    expect(await keptEvents(tenant)).toEqual([
      { type: 'envelope-completed', state: 'unmatched', subject_ref: 'e-strange' },
    ])
    await until('the audit of it', async () => {
      const [found] = await rows(
        tenant,
        `select a.hash from events e join audit_log a on a.tenant_id = e.tenant_id and a.event_position = e.position
         where e.type = 'provider_event:unmatched' and e.payload->>'subjectRef' = 'e-strange'`,
      )
      return found
    })
  })

  it('is stored once when Connect repeats it, and again when it is generated anew', async () => {
    const tenant = await openTenant()
    const message = connectMessage('envelope-delivered', 'e-1')
    for (const _ of [1, 2]) expect((await fromDocusign(tenant, message)).status).toBe(200)
    expect(await keptEvents(tenant)).toHaveLength(1)
    const later = { ...message, generatedDateTime: '2026-11-01T00:00:00Z' }
    expect((await fromDocusign(tenant, later)).status).toBe(200)
    expect(await keptEvents(tenant)).toHaveLength(2)
  })

  it.each(['', 'null', '[]', '<xml/>', '{"event":"envelope-completed"}', '{"event":1,"data":{}}'])(
    'that reads %j is a 400',
    async (body) => {
      const tenant = await openTenant()
      const answer = await fromDocusign(tenant, body)
      expect([answer.status, codeOf(answer)]).toEqual([400, 'malformed'])
    },
  )

  it('is never believed: what it says is fetched, and nothing was signed', async () => {
    const tenant = await openTenant()
    await agreeDeal(tenant)
    const envelope = await envelopeOf(tenant)
    await reaches(tenant, 'contract_sent')
    expect((await fromDocusign(tenant, connectMessage('envelope-completed', envelope))).status).toBe(200)
    await lookedInto(tenant, 'envelope-completed')
    expect(await stageOf(tenant)).toBe('contract_sent')
    await signEnvelope(envelope)
    await reaches(tenant, 'invoiced')
  })
})

const VECTORS = 'provider-contracts/vectors/derived.json'
const vectorSchema = z.object({
  provider: z.string(),
  key: z.string(),
  body: z.string(),
  'X-DocuSign-Signature-1': z.string(),
})
const vectorsSchema = z.object({ vectors: z.array(z.looseObject({ provider: z.string() })) })

it.skipIf(!isShared(VECTORS))('takes the vector of the documented algorithm', async () => {
  const tenant = await openTenant()
  const { vectors } = vectorsSchema.parse(sharedJson(VECTORS))
  const vector = vectorSchema.parse(vectors.find(({ provider }) => provider === 'docusign connect'))
  const { accountId, userId, integrationKey } = tenant.secrets.docusign
  const privateKeyPem = newPrivateKeyPem()
  await giveCredentials(tenant, 'docusign', {
    accountId,
    userId,
    integrationKey,
    privateKeyPem,
    hmacKeys: [vector.key],
  })
  const signature = vector['X-DocuSign-Signature-1']
  expect((await fromDocusign(tenant, vector.body, { signature })).status).toBe(200)
  expect(await keptEvents(tenant)).toMatchObject([{ type: 'envelope-completed', state: 'unmatched' }])
  expect((await fromDocusign(tenant, `${vector.body}\n`, { signature })).status).toBe(401)
})
