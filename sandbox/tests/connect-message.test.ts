import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { plainPdf } from '../core/plain-pdf.ts'
import { docusignAccount } from './accounts.ts'
import { openSandbox, until } from './open-sandbox.ts'

const SAMPLE = join(import.meta.dirname, '../../../shared/provider-contracts/samples/docusign_connect_json_sample.json')

it.skipIf(!existsSync(SAMPLE))('a Connect message has no member that DocuSign’s own sample lacks', async () => {
  const sandbox = await openSandbox()
  const { api, accountId } = await docusignAccount(sandbox)
  const documentBase64 = plainPdf(['Offer']).toString('base64')
  await (await api()).createEnvelope(accountId, {
    envelopeDefinition: {
      emailSubject: 'Offer',
      status: 'sent',
      transactionId: 'deal/1',
      documents: [{ documentId: '1', name: 'Offer', documentBase64 }],
      recipients: { signers: [{ email: 'ann@example.com', name: 'Ann', recipientId: '1', clientUserId: '1' }] },
      customFields: { textCustomFields: [{ name: 'steward', value: 'deal/1' }] },
      eventNotification: {
        url: `${sandbox.receiver.base}/connect`,
        events: ['envelope-sent', 'recipient-sent'],
        eventData: { version: 'restv2.1', format: 'json', includeData: ['custom_fields', 'recipients', 'tabs'] },
      },
    },
  })
  await until(() => (sandbox.receiver.received.length === 2 ? true : null))
  const sample: unknown = JSON.parse(readFileSync(SAMPLE, 'utf8'))
  for (const { body } of sandbox.receiver.received) expect(strangers(JSON.parse(body), sample, '')).toEqual([])
})

function strangers(value: unknown, sample: unknown, path: string): string[] {
  if (Array.isArray(value)) return value.flatMap((item) => strangers(item, (sample as unknown[])[0], `${path}[]`))
  if (typeof value !== 'object' || value === null) return []
  const known = sample as Record<string, unknown>
  return Object.entries(value).flatMap(([name, member]) =>
    name in known ? strangers(member, known[name], `${path}.${name}`) : [`${path}.${name}`],
  )
}
