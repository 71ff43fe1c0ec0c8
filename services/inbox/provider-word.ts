import type { CustomerId, MessageId } from '../../domain/ids.ts'
import type { ProviderWord } from '../../domain/messaging/provider-word.ts'
import { type ConsentChange, changeConsent } from '../consent/change.ts'
import type { Tx } from '../transaction.ts'
import type { Inbound } from './receive.ts'

// Only a word of its own takes away a stop that the provider keeps: what a form or staff noted down is unknown to it.
const KEPT = `select state = 'withdrawn' as is_stopped from consents
where tenant_id = $1 and channel = $2 and address = $3 and account_id = $4 and purpose = 'service' and proof ? 'by_provider'
order by at desc, id desc limit 1`

/**
 * The word that the provider answered by itself; null for a message that is ours to answer. Somebody who never left by its
 * own words is not taken back by it: their START is answered by us, and their YES is an answer to a question.
 */
export async function answeredWord(tx: Tx, inbound: Inbound): Promise<ProviderWord | null> {
  const { message, providerWord = null, accountId } = inbound
  if (providerWord !== 'back' || message.tookFor === 'back') return providerWord
  const address = [message.channel, message.from, accountId]
  const [kept] = await tx.run<{ is_stopped: boolean }>('stop_kept_by_provider', KEPT, [tx.tenantId, ...address])
  return kept?.is_stopped === true ? 'back' : null
}

/** Writes down what a message asks of the consents: in the customer's words, or because the provider took it so. */
export async function recordWish(
  tx: Tx,
  { message, accountId, consentWish }: Inbound,
  of: { readonly customerId: CustomerId; readonly messageId: MessageId; readonly word: ProviderWord | null },
): Promise<void> {
  const { customerId, messageId, word } = of
  const wish = word === 'out' ? 'withdraw' : word === 'back' ? 'grant' : consentWish
  if (wish === null) return
  const asked: Pick<ConsentChange, 'purposes' | 'state'> =
    wish === 'withdraw'
      ? { purposes: ['service', 'marketing'], state: 'withdrawn' }
      : { purposes: ['service'], state: 'granted' }
  await changeConsent(tx, {
    ...asked,
    customerId,
    contactPoint: { channel: message.channel, accountId, address: message.from },
    source: 'inbound_message',
    proof: word === null ? { messageId } : { messageId, by_provider: word },
  })
}
