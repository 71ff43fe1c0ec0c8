import { z } from 'zod'
import { sandboxControl } from '../../support/providers.ts'
import type { TestTenant } from '../../support/tenant.ts'

export interface Fault {
  readonly fault: string
  readonly count?: number
  readonly ms?: number
  readonly probability?: number
  /** Draws the same each time. */
  readonly seed?: number
  /** A part of `METHOD /path`, or of the event's name. */
  readonly match?: string
}

/** Requests that send a message with Twilio, and none that only shows that somebody types. */
export const SENDING = 'POST /2010-04-01/Accounts/'

type Faulty = 'twilio' | 'docusign' | 'stripe' | 'openai'

const standing = z.array(z.object({ id: z.number() }))

/** Makes a provider misbehave towards this business alone, until `heal`; the business is gone with its test. */
export async function misbehave(
  tenant: TestTenant,
  provider: Faulty,
  fault: Fault,
): Promise<{ readonly heal: () => Promise<void> }> {
  const [order] = standing.parse(
    await sandboxControl('/faults', { provider, account: accountAt(tenant, provider), ...fault }),
  )
  if (order === undefined) throw new Error(`the sandbox took no order for ${provider}`)
  return { heal: async () => void (await sandboxControl(`/faults/${order.id}`, {}, 'DELETE')) }
}

function accountAt({ slug, secrets }: TestTenant, provider: Faulty): string {
  switch (provider) {
    case 'twilio':
      return secrets.twilio.accountSid
    case 'docusign':
      return secrets.docusign.accountId
    case 'stripe':
      return secrets.stripe.accountId
    case 'openai':
      return slug
  }
}

/** How the scripted model behaves for this business alone. */
export async function setModel(
  { slug, secrets }: TestTenant,
  model: { readonly mode?: string; readonly latencyMs?: number } = {},
): Promise<void> {
  await sandboxControl(`/accounts/openai/${slug}`, { apiKey: secrets.openai.apiKey, model }, 'PUT')
}
