import { z } from 'zod'
import type { Why } from '../../../domain/conversation/why.ts'
import { asId, type CustomerId } from '../../../domain/ids.ts'
import type { Channel } from '../../../domain/messaging/channel.ts'
import { conversationState } from '../../../temporal/contract/conversation.ts'
import { apiAs } from '../../support/api.ts'
import { joinery } from '../../support/businesses.ts'
import { type HeardMessage, openPhone, type Phone } from '../../support/phone.ts'
import { rows } from '../../support/rows.ts'
import { mailbox, openTenant, type TestTenant } from '../../support/tenant.ts'
import { until } from '../../support/until.ts'
import { answerOf, conversationOf } from '../support/engine.ts'
import { modelAttempts, sendAttempts } from '../support/journal.ts'
import { setModel } from '../support/misbehave.ts'

/** What a case starts from. */
export interface Given {
  readonly settings?: Record<string, unknown>
  readonly channel?: Extract<Channel, 'whatsapp' | 'email'>
  /** How the imitated model behaves; well, unless named. */
  readonly model?: string
  /** An article of the business's knowledge. */
  readonly article?: string
  /** They bought here before and have a matter open: a price is then for a person. */
  readonly isInSupport?: boolean
}

/** What the outside saw and what was recorded, after the last message was dealt with. */
export interface Seen {
  readonly answers: readonly HeardMessage[]
  readonly whys: readonly Why[]
  readonly attention: string | null
  readonly reasons: readonly string[]
  readonly sends: number
  readonly modelCalls: number
  /** Names of the tools the model was offered. */
  readonly offered: ReadonlySet<string>
  readonly deals: number
  readonly tickets: number
}

export interface Scene {
  readonly tenant: TestTenant
  readonly phone: Phone
  /** Writes and waits until the product has nothing more to do about it. */
  say(text: string, options?: { readonly repeat?: number; readonly mediaUrl?: string }): Promise<void>
  seen(): Promise<Seen>
}

const request = z.looseObject({ tools: z.array(z.looseObject({ name: z.string().optional() })).default([]) })

export async function openScene(given: Given = {}): Promise<Scene> {
  const isMail = given.channel === 'email'
  const tenant = await openTenant(given.settings, joinery, isMail ? mailbox() : undefined)
  if (given.model !== undefined) await setModel(tenant, { mode: given.model })
  if (given.article !== undefined)
    await apiAs(tenant)('POST', '/api/v1/knowledge', { kind: 'markdown', content: given.article })
  const phone = isMail ? openPhone(tenant, 'email', `ann@${tenant.slug}.test`) : openPhone(tenant)

  async function say(text: string, options = {}) {
    await phone.write(text, options)
    await dealtWith(tenant)
  }
  if (given.isInSupport === true) {
    await say('The drawer of my table is stuck.')
    await rows(
      tenant,
      `insert into universal_leads_ledger (tenant_id, id, customer_id, source, stage, currency, changed_at)
       select tenant_id, gen_random_uuid(), id, 'conversation', 'paid', 'EUR', now() from customers`,
    )
  }
  return { tenant, phone, say, seen: () => look(tenant, phone) }
}

/** Everything stored belongs to a turn or to staff, and the conversation has nothing more to do. */
async function dealtWith(tenant: TestTenant): Promise<void> {
  const [customer] = await rows<{ id: string }>(tenant, 'select id from customers')
  if (customer === undefined) return
  const conversation = conversationOf(tenant, asId<CustomerId>(customer.id))
  const isResting = async () => (await answerOf(() => conversation.query(conversationState)))?.doing === 'resting'
  await until('rest', async () => {
    const open = await rows(
      tenant,
      `select m.id from messages m join conversations c on c.tenant_id = m.tenant_id and c.customer_id = m.customer_id
       where m.direction = 'in' and m.turn_id is null and (c.controller = 'ai' or c.handed_over_at is not null)`,
    )
    return open.length === 0 && (await isResting())
  })
}

async function look(tenant: TestTenant, phone: Phone): Promise<Seen> {
  const [conversation] = await rows<{ attention: string | null }>(tenant, 'select attention from conversations')
  const whys = await rows<{ why: Why }>(
    tenant,
    `select why from messages where direction = 'out' and why is not null order by position`,
  )
  const tickets = await rows<{ reasons: readonly string[] }>(tenant, 'select reasons from tickets')
  const asked = await modelAttempts(tenant)
  return {
    answers: await phone.heard(),
    whys: whys.map(({ why }) => why),
    attention: conversation?.attention ?? null,
    reasons: tickets.flatMap(({ reasons }) => reasons),
    sends: (await sendAttempts(tenant)).length,
    modelCalls: asked.length,
    offered: new Set(asked.flatMap(({ body }) => request.parse(body).tools.flatMap(({ name }) => name ?? []))),
    tickets: tickets.length,
    deals: (await rows(tenant, `select id from universal_leads_ledger where stage <> 'paid'`)).length,
  }
}
