import type { CustomerId } from '../../domain/ids.ts'
import type { Channel } from '../../domain/messaging/channel.ts'
import { readPerson } from '../customer/members.ts'
import { readCustomer } from '../customer/read.ts'
import { lastContact } from '../outbound/staff-send.ts'
import { readSettings } from '../settings/read.ts'
import type { Tx } from '../transaction.ts'
import { sendableTemplates, type TemplateEntry } from './list.ts'

export interface TemplatesFor {
  /** The channel a message of staff would leave on; null while there is none. */
  readonly channel: Channel | null
  readonly templates: readonly TemplateEntry[]
  readonly customerName: string | null
  readonly language: string
  readonly businessName: string
}

/** What may be sent to somebody where free words may not, and what goes into it. */
export async function templatesFor(tx: Tx, asked: CustomerId): Promise<TemplatesFor> {
  const { id, members } = await readPerson(tx, asked)
  const [customer, to, settings] = await Promise.all([readCustomer(tx, id), lastContact(tx, members), readSettings(tx)])
  const language = customer.language ?? settings.languages[0] ?? 'en'
  return {
    channel: to?.channel ?? null,
    templates: to === null ? [] : await sendableTemplates(tx, to.channel, language),
    customerName: customer.name,
    language,
    businessName: settings.businessName,
  }
}
