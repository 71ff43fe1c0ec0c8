import { channels } from '../../channels/registry.ts'
import type { CustomerId, LedgerId } from '../../domain/ids.ts'
import { languageOf } from '../../domain/language.ts'
import type { Channel } from '../../domain/messaging/channel.ts'
import { fixedText } from '../../domain/messaging/fixed-texts.ts'
import type { Remedies } from '../../domain/outbound/undelivered.ts'
import { lockAnswering } from '../../services/conversation/lock.ts'
import { type Apology, apologise } from '../../services/outbound/apologise.ts'
import { type Rerouted, rerouteSend } from '../../services/outbound/reroute.ts'
import { type Attempt, type Refusal, refuseSend } from '../../services/outbound/settle.ts'
import { refuseUndelivered } from '../../services/outbound/undelivered.ts'
import type { Tx } from '../../services/transaction.ts'
import { composeParts } from '../compose-parts.ts'

interface OneSend {
  readonly customerId: CustomerId
  readonly ledgerId: LedgerId
}

export interface Refused {
  readonly kind: 'later' | 'dropped'
  /** Something else was reserved for this customer: the conversation has to look again. */
  readonly hasOtherWay: boolean
}

const replyWindowMs = (channel: Channel) => channels[channel].capabilities.replyWindowMs

/**
 * Refused for good, a message goes once to another address of the same person, else an apology goes to its own; in the
 * transaction that gives it up, so that a crash leaves no message without either.
 */
export async function refuseWithOtherWay(tx: Tx, one: OneSend, refusal: Refusal, attempt: Attempt): Promise<Refused> {
  // Before any of its rows, as every dispatch takes them.
  await lockAnswering(tx, one.customerId)
  const kind = await refuseSend(tx, one.ledgerId, refusal, attempt)
  if (kind === 'later') return { kind, hasOtherWay: false }
  // What is wrong with the address is wrong for an apology, too.
  return { kind, hasOtherWay: await goOtherWay(tx, one, { elsewhere: true, apology: refusal.retry !== 'address' }) }
}

/** The same for a message whose failure was reported after the provider had taken it. */
export async function settleUndelivered(tx: Tx, one: OneSend): Promise<void> {
  const remedies = await refuseUndelivered(tx, one.customerId, one.ledgerId)
  if (remedies !== null) await goOtherWay(tx, one, remedies)
}

async function goOtherWay(tx: Tx, one: OneSend, remedies: Remedies): Promise<boolean> {
  const rerouted = remedies.elsewhere ? await rerouteSend(tx, one, { replyWindowMs, compose: composeRerouted }) : []
  if (rerouted.length > 0) return true
  return remedies.apology && (await apologise(tx, one, { replyWindowMs, compose: composeApology })) !== null
}

const composeRerouted = ({ to, text, ...about }: Rerouted) =>
  composeParts({
    ...about,
    channel: to.channel,
    text: `${fixedText('rerouted', languageOf(about.language) ?? 'en', {})}\n\n${text}`,
  })

const composeApology = (about: Apology) =>
  composeParts({ ...about, text: fixedText('apology', languageOf(about.language) ?? 'en', {}) })
