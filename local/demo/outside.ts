import { z } from 'zod'
import { type DealView, deal, leadList } from '../../api/contract/board.ts'
import type { RunFile } from '../run-file.ts'

/** The running product as seen from outside: run.json, the sandbox's control routes, the api. */
export type Outside = ReturnType<typeof lookFromOutside>

const LIMIT_MS = 20_000
const LOOK_EVERY_MS = 60

const phoneMessage = z.object({ id: z.string(), text: z.string() })
const state = z.object({
  tables: z.looseObject({
    stripe_invoices: z.array(z.looseObject({ id: z.string(), object: z.looseObject({ status: z.string() }) })),
  }),
})

export function lookFromOutside(run: RunFile) {
  const { addresses, ownerApiKey } = run
  let heardSoFar = 0

  async function ask(url: string, init?: RequestInit): Promise<unknown> {
    const answer = await fetch(url, {
      ...init,
      headers: { 'content-type': 'application/json', 'x-api-key': ownerApiKey ?? '' },
    })
    if (!answer.ok) throw new Error(`${init?.method ?? 'GET'} ${url} answered ${answer.status}: ${await answer.text()}`)
    return answer.json()
  }
  const post = (url: string, body: unknown) => ask(url, { method: 'POST', body: JSON.stringify(body) })

  /** Looks again and again until there is something; names what never came. */
  async function until<Found>(what: string, look: () => Promise<Found | null | undefined | false>): Promise<Found> {
    const endsAt = Date.now() + LIMIT_MS
    for (;;) {
      const found = await look()
      if (found) return found
      if (Date.now() > endsAt) throw new Error(`${what} did not come within ${LIMIT_MS / 1_000} s`)
      await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS))
    }
  }

  async function heard(phone: string): Promise<readonly string[]> {
    const messages = z
      .array(phoneMessage)
      .parse(await ask(`${addresses.sandbox}/phone/messages?channel=whatsapp&address=${encodeURIComponent(phone)}`))
    return messages.map(({ text }) => text)
  }

  return {
    addresses,
    until,
    heard,
    /** A number nobody has written from before, from the range kept free for drama. */
    newStranger: (_channel: string) => `+35320912${String(Date.now() % 100_000).padStart(5, '0')}`.slice(0, 13),
    write: (channel: string, from: string, text: string) =>
      post(`${addresses.sandbox}/phone/messages`, { channel, from, text }),
    async nextAnswer(phone: string): Promise<string> {
      const texts = await until('an answer', async () => {
        const all = await heard(phone)
        return all.length > heardSoFar ? all : null
      })
      heardSoFar = texts.length
      return texts.at(-1) ?? ''
    },
    leads: async () => leadList.parse(await ask(`${addresses.api}/api/v1/leads?limit=200`)).leads,
    deal: async (leadId: string): Promise<DealView> => deal.parse(await ask(`${addresses.api}/api/v1/leads/${leadId}`)),
    /** Opens the newest link the customer got, as a tap on it would. */
    async visitLink(phone: string): Promise<void> {
      const link = await until(
        'a link',
        async () => (await heard(phone)).toReversed().flatMap((text) => /https?:\/\/\S+/.exec(text) ?? [])[0],
      )
      const answer = await fetch(link, { redirect: 'manual' })
      if (answer.status >= 400) throw new Error(`the customer's link answered ${answer.status}`)
    },
    sign: (envelopeRef: string) => post(`${addresses.sandbox}/docusign/envelopes/${envelopeRef}/sign`, {}),
    pay: (invoiceRef: string) => post(`${addresses.sandbox}/stripe/invoices/${invoiceRef}/pay`, {}),
    async invoiceState(invoiceRef: string): Promise<string> {
      const { tables } = state.parse(await ask(`${addresses.sandbox}/state`))
      return tables.stripe_invoices.find(({ id }) => id === invoiceRef)?.object.status ?? 'unknown'
    },
    workflowUrl: (workflowId: string) =>
      `${addresses.temporalUi}/namespaces/steward/workflows/${encodeURIComponent(workflowId)}`,
  }
}
