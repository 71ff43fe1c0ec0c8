// Fails when: the data converter has no codec (temporal/runtime/data-converter.ts), or a destroyed key is made again or
// throws.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { defaultPayloadConverter } from '@temporalio/common'
import { expect, inject, it } from 'vitest'
import { createVault } from '../../services/credential/vault.ts'
import { destroyKeys } from '../../services/payload-key/find.ts'
import { createKeyring } from '../../services/payload-key/keyring.ts'
import { inTenant } from '../../services/transaction.ts'
import { workflowIds } from '../../temporal/contract/workflow-ids.ts'
import { createPayloadCodec } from '../../temporal/runtime/payload-codec.ts'
import { openPhone } from '../support/phone.ts'
import { row } from '../support/rows.ts'
import { openTenant, type TestTenant } from '../support/tenant.ts'
import { conversationOf } from './support/engine.ts'

const SENTENCE = 'My name is Oonagh Kilbride, my e-mail is oonagh.kilbride@example.com.'

async function talked() {
  const tenant = await openTenant()
  const phone = openPhone(tenant)
  await phone.ask('Hello, how much is an oak table? I would like to buy one.')
  await phone.ask(SENTENCE)
  const { id } = await row<{ id: string }>(tenant, 'select id from customers')
  return { tenant, phone, customerId: id as Parameters<typeof workflowIds.conversation>[1] }
}

const keyring = (tenant: TestTenant) => createKeyring(tenant.db, createVault(inject('stack').secretKeys))

it('Temporal’s database holds nothing anybody said, nor who they are', async () => {
  const { phone } = await talked()
  const { dataDir } = inject('stack')
  const stored = ['temporal.db', 'temporal.db-wal'].map((file) => readFileSync(join(dataDir, file)).toString('latin1'))
  const all = stored.join('')
  // The file is the right one: it knows the workflow's type.
  expect(all).toContain('conversation')
  const secrets = ['Oonagh', 'Kilbride', 'oonagh.kilbride', phone.number.replace('+', ''), 'oak table', '2,400.00']
  expect(secrets.filter((secret) => all.includes(secret))).toEqual([])
})

it('whatever the engine is given of a conversation is encrypted, though it is ids only', async () => {
  const { tenant, customerId } = await talked()
  const { events } = await conversationOf(tenant, customerId).fetchHistory()
  const payloads = (events ?? []).flatMap((event) => [
    ...(event.workflowExecutionStartedEventAttributes?.input?.payloads ?? []),
    ...(event.activityTaskScheduledEventAttributes?.input?.payloads ?? []),
    ...(event.activityTaskCompletedEventAttributes?.result?.payloads ?? []),
  ])
  const encodings = payloads.map(({ metadata }) => Buffer.from(metadata?.['encoding'] ?? []).toString())
  expect(encodings.length).toBeGreaterThan(4)
  expect(new Set(encodings)).toEqual(new Set(['binary/encrypted']))
})

it('a destroyed key leaves histories that say only that they were erased, and no new one takes its place', async () => {
  const { tenant, customerId } = await talked()
  const workflowId = workflowIds.conversation(tenant.tenantId, customerId)
  const context = { type: 'workflow', namespace: 'steward', workflowId } as const
  const before = createPayloadCodec(keyring(tenant))
  const [sealed] = await before.encode([defaultPayloadConverter.toPayload(SENTENCE)], context)
  if (sealed === undefined) throw new Error('nothing was encoded')

  const scopes = await inTenant(tenant.db, tenant.scope, (tx) => destroyKeys(tx, [customerId]))
  expect(scopes).toContain(workflowId)
  const after = createPayloadCodec(keyring(tenant))
  const [opened] = await after.decode([sealed])
  expect(defaultPayloadConverter.fromPayload(opened ?? {})).toEqual({ erased: true })
  await expect(after.encode([defaultPayloadConverter.toPayload('more')], context)).rejects.toMatchObject({
    nonRetryable: true,
    type: 'Erased',
  })
})
