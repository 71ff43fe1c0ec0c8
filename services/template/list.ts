import type { Channel } from '../../domain/messaging/channel.ts'
import type { TemplateApproval } from '../../domain/messaging/template.ts'
import type { Tx } from '../transaction.ts'

export interface TemplateEntry {
  readonly id: string
  readonly name: string
  readonly channel: Channel
  readonly language: string
  readonly providerRef: string
  readonly body: string
  readonly approval: TemplateApproval
  readonly rejection: string | null
  /** Since when the provider's list has left it out. */
  readonly missingSince: Date | null
}

const ALL = `select id, name, channel, language, provider_ref as "providerRef", body, approval, rejection, missing_since as "missingSince" from message_templates
where tenant_id = $1 order by name, language, id`

export const listTemplates = (tx: Tx): Promise<TemplateEntry[]> =>
  tx.run<TemplateEntry & Record<string, unknown>>('all_templates', ALL, [tx.tenantId])

const APPROVED = `select id, name, channel, language, provider_ref as "providerRef", body, approval, rejection, missing_since as "missingSince" from message_templates
where tenant_id = $1 and channel = $2 and approval = 'approved' order by (language = $3 or language like $3 || '\\_%') desc, name, language limit 500`

/** Those that may be sent on a channel, the customer's language first. */
export const sendableTemplates = (tx: Tx, channel: Channel, language: string): Promise<TemplateEntry[]> =>
  tx.run<TemplateEntry & Record<string, unknown>>('sendable_templates', APPROVED, [tx.tenantId, channel, language])

export interface TemplateListState {
  readonly askedAt: Date
  readonly fetchedAt: Date | null
  readonly failure: string | null
  readonly skipped: number
}

const STATE = `select asked_at as "askedAt", fetched_at as "fetchedAt", failure, skipped from template_lists where tenant_id = $1`

/** When the provider's list was asked for and read; null where it never was. */
export async function templateListState(tx: Tx): Promise<TemplateListState | null> {
  const [state] = await tx.run<TemplateListState & Record<string, unknown>>('template_list_state', STATE, [tx.tenantId])
  return state ?? null
}
