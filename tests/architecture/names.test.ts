import { expect, it } from 'vitest'
import { judged, linesWith, within } from './support/files.ts'

const NAMES = /whatsapp|telegram|slack(?!en)|twilio|stripe|docusign|pandadoc|paypal|openai|ollama|sendgrid|gmail|vapi/i

const SPOKEN = 'words customers and their forms use, read as data'
/** Where the core may name a channel or a vendor, and why. */
const EXCUSED: Readonly<Record<string, string>> = {
  'domain/messaging/channel.ts': 'the closed list of channels',
  'domain/providers.ts': 'the closed list of vendors',
  'domain/identity/address.ts': 'hosts of mailboxes that say nothing about an employer',
  'domain/lead/read-values.ts': SPOKEN,
  'domain/lead/consent-words.ts': SPOKEN,
  'domain/lead/field-words.ts': SPOKEN,
  'domain/gates/rules/answer-to-offer.ts': SPOKEN,
  'domain/gates/rules/manipulation.ts': SPOKEN,
  'domain/gates/rules/prompt-injection.ts': SPOKEN,
  'domain/gates/rules/crime.ts': SPOKEN,
  'services/contract/plan.ts': 'the only vendor of signatures so far; a second one makes it a choice of the business',
  'services/invoice/plan.ts': 'the only vendor of invoices so far; a second one makes it a choice of the business',
  'api/main.ts': 'composes the process',
  'api/routes/mailbox-news.ts': 'an address outside tools rely on: the one push that carries no message',
}

it('names no channel and no vendor in the core outside the closed lists', () => {
  const files = within('domain', 'workflows', 'services', 'api', 'temporal/contract')
  expect(files.length).toBeGreaterThan(150)
  const found = files.flatMap((path) => linesWith(path, NAMES))
  expect(judged(found, EXCUSED)).toEqual({ broken: [], stale: [] })
})
