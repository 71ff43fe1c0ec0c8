import type { Channel } from '../../domain/messaging/channel.ts'
import { isFillable } from '../../domain/messaging/template.ts'
import { notFound, ServiceError } from '../errors.ts'
import { newId } from '../new-id.ts'
import type { Tx } from '../transaction.ts'
import { askForTemplates } from './ask.ts'

export interface TemplateInput {
  readonly name: string
  readonly channel: Channel
  readonly language: string
  readonly providerRef: string
  readonly body: string
}

const UNIQUE = `select 1 from message_templates where tenant_id = $1 and id <> $2
  and (channel = $3 and name = $4 and language = $5 or provider_ref = $6) limit 1`

const ADD = `insert into message_templates (tenant_id, id, name, channel, language, provider_ref, body, approval)
values ($1, $2, $3, $4, $5, $6, $7, 'unchecked')`

/** Typed by somebody: it is not sent before the provider's list has said that it is approved. */
export async function addTypedTemplate(tx: Tx, input: TemplateInput): Promise<string> {
  const id = newId()
  await check(tx, id, input)
  const { name, channel, language, providerRef, body } = input
  await tx.run('add_typed_template', ADD, [tx.tenantId, id, name, channel, language, providerRef, body])
  await changed(tx)
  return id
}

// Other words or another reference are other people's approval: asked anew.
const CHANGE = `update message_templates set name = $3, channel = $4, language = $5, provider_ref = $6, body = $7,
  approval = case when provider_ref = $6 and body = $7 and channel = $4 then approval else 'unchecked' end,
  rejection = case when provider_ref = $6 and body = $7 and channel = $4 then rejection end,
  missing_since = case when provider_ref = $6 then missing_since end
where tenant_id = $1 and id = $2 returning id`

export async function changeTemplate(tx: Tx, id: string, input: TemplateInput): Promise<void> {
  await check(tx, id, input)
  const { name, channel, language, providerRef, body } = input
  const found = await tx.run('change_template', CHANGE, [tx.tenantId, id, name, channel, language, providerRef, body])
  if (found.length === 0) throw notFound('template')
  await changed(tx)
}

const REMOVE = 'delete from message_templates where tenant_id = $1 and id = $2 returning id'

/** Here only: at the provider it stays, and comes back with the next list unless it is removed there too. */
export async function removeTemplate(tx: Tx, id: string): Promise<void> {
  const found = await tx.run('remove_template', REMOVE, [tx.tenantId, id])
  if (found.length === 0) throw notFound('template')
  tx.emit({ type: 'templates:changed', subject: { kind: 'tenant', id: tx.tenantId } })
}

async function check(tx: Tx, id: string, { channel, name, language, providerRef, body }: TemplateInput): Promise<void> {
  if (!isFillable(body))
    throw new ServiceError('invalid', 'template_places', 'Number the places from 1 on: {{1}}, {{2}}, and so on.')
  const others = await tx.run('template_unique', UNIQUE, [tx.tenantId, id, channel, name, language, providerRef])
  if (others.length > 0)
    throw new ServiceError(
      'conflict',
      'template_exists',
      'There is one of this name in this language, or of this reference.',
    )
}

async function changed(tx: Tx): Promise<void> {
  await askForTemplates(tx)
  tx.emit({ type: 'templates:changed', subject: { kind: 'tenant', id: tx.tenantId } })
}
