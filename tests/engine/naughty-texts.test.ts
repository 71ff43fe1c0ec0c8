import { randomUUID } from 'node:crypto'
import { describe, expect, inject, it } from 'vitest'
import { z } from 'zod'
import { inChunks, isShared, sharedLines } from '../api/support/shared-data.ts'
import { joinery } from '../support/businesses.ts'
import { openPhone, type Phone } from '../support/phone.ts'
import { rows } from '../support/rows.ts'
import { chats, mailbox, openTenant, type TestTenant } from '../support/tenant.ts'
import { slackPhone, telegramPhone } from './support/chat.ts'

const NAUGHTY = 'data/naughty-strings.jsonl'
const line = z.object({ text: z.string() })
const SILENT = { autonomy: { default: 'off' }, flood: { messages: 1_000, minutes: 1 } }

const PHONES = {
  sms: (tenant: TestTenant) => openPhone(tenant, 'sms'),
  whatsapp: (tenant: TestTenant) => openPhone(tenant, 'whatsapp'),
  telegram: telegramPhone,
  slack: slackPhone,
  email: (tenant: TestTenant) => openPhone(tenant, 'email', `ann@${tenant.slug}.test`),
} satisfies Record<string, (tenant: TestTenant) => Phone>

/** What no database stores, and what no mail or chat keeps of a text: blanks around it. */
const bare = (text: string): string => text.replaceAll('\0', '').toWellFormed().replaceAll(/\s+/g, ' ').trim()

describe.skipIf(!isShared(NAUGHTY)).each(Object.keys(PHONES) as (keyof typeof PHONES)[])(
  'whatever a customer may write by %s',
  (channel) => {
    it('arrives, is stored and is shown to staff as they wrote it', { timeout: 120_000 }, async () => {
      const tenant = await openTenant(SILENT, joinery, (slug) => [...chats(slug), ...mailbox()(slug)])
      const phone = PHONES[channel](tenant)
      const texts = z
        .array(line)
        .parse(sharedLines(NAUGHTY))
        .map(({ text }) => text)
      const wanted = texts.filter((text) => bare(text) !== '')
      await inChunks(wanted, 10, async (text) => {
        const { webhookStatus } = await phone.write(text, channel === 'email' ? { subject: `Re: ${randomUUID()}` } : {})
        expect([webhookStatus < 300, text]).toEqual([true, text])
      })
      const kept = await rows<{ text: string; customer_id: string }>(
        tenant,
        `select text, customer_id from messages where direction = 'in'`,
      )
      const missing = new Set(wanted.map(bare))
      for (const { text } of kept) missing.delete(bare(text))
      expect([...missing]).toEqual([])
      const key = { 'x-api-key': tenant.secrets.apiKey('staff') }
      const shown = await fetch(`${inject('stack').api}/api/v1/customers/${kept[0]?.customer_id}/timeline?limit=500`, {
        headers: key,
      })
      expect(shown.status).toBe(200)
    })
  },
)
