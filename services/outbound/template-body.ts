import type { Channel } from '../../domain/messaging/channel.ts'
import { type Filled, fillTemplate, type TemplateApproval } from '../../domain/messaging/template.ts'
import type { OutboundBody } from '../../domain/outbound/ledger.ts'
import { ServiceError } from '../errors.ts'
import type { Tx } from '../transaction.ts'

export interface ChosenTemplate {
  readonly id: string
  readonly variables: readonly string[]
}

export type TemplateBody =
  | { readonly kind: 'body'; readonly body: OutboundBody }
  | { readonly kind: 'unusable'; readonly reason: TemplateTrouble }

export type TemplateTrouble = 'not_found' | 'not_approved' | Extract<Filled, { kind: 'refused' }>['reason']

interface Row {
  readonly name: string
  readonly provider_ref: string
  readonly body: string
  readonly approval: TemplateApproval
}

const FIND = `select name, provider_ref, body, approval from message_templates where tenant_id = $1 and id = $2 and channel = $3`

/** A template of the business's on a channel, filled in as its provider would. Unusable: nothing of it may leave. */
export async function templateBody(tx: Tx, channel: Channel, { id, variables }: ChosenTemplate): Promise<TemplateBody> {
  const [row] = await tx.run<Row & Record<string, unknown>>('find_template', FIND, [tx.tenantId, id, channel])
  if (row === undefined) return { kind: 'unusable', reason: 'not_found' }
  if (row.approval !== 'approved') return { kind: 'unusable', reason: 'not_approved' }
  const filled = fillTemplate(row.body, variables)
  if (filled.kind === 'refused') return { kind: 'unusable', reason: filled.reason }
  const { name, provider_ref: providerRef } = row
  return { kind: 'body', body: { form: 'template', templateName: name, providerRef, variables, text: filled.text } }
}

const SAID: Record<TemplateTrouble, string> = {
  not_found: 'There is no such template on the channel this would leave on.',
  not_approved: 'This template is not approved, so it would not be delivered.',
  wrong_count: 'Fill in every place of the template, and no more.',
  empty: 'Every place of the template needs a word.',
  unsendable: 'A place of a template takes one line, without tabs and without four spaces in a row.',
  too_long: 'This is longer than a template may be.',
}

/** The same for somebody who waits for the answer: what is unusable is refused. */
export async function usableTemplate(
  tx: Tx,
  channel: Channel,
  chosen: ChosenTemplate,
): Promise<readonly OutboundBody[]> {
  const found = await templateBody(tx, channel, chosen)
  if (found.kind === 'body') return [found.body]
  const { reason } = found
  const code = reason === 'not_found' ? 'not_found' : reason === 'not_approved' ? 'conflict' : 'invalid'
  throw new ServiceError(code, `template_${reason}`, SAID[reason])
}
