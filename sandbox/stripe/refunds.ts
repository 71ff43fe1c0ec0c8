import type { Actor } from './change.ts'
import type { StripeContext } from './domain.ts'
import { missingParam, StripeError } from './errors.ts'
import type { Params } from './form.ts'
import { mergeMetadata } from './metadata.ts'
import { type Charge, fixture, newId, type StripeObject, secondsOf } from './objects.ts'
import { missingParameter } from './params.ts'

export function createRefunds({ core, store, tell }: StripeContext) {
  const chargeOf = (actor: Actor, params: Params): Charge => {
    const { accountId } = actor.account
    const { charge: chargeId, payment_intent: intentId } = params
    if (typeof chargeId === 'string') {
      const charge = store.charges.get(accountId, chargeId)
      if (!charge) throw missingParam('charge', chargeId, 'charge')
      return charge
    }
    if (typeof intentId !== 'string') throw missingParameter('charge')
    const intent = store.paymentIntents.get(accountId, intentId)
    if (!intent) throw missingParam('payment_intent', intentId, 'payment_intent')
    const charge = intent.latest_charge === null ? null : store.charges.get(accountId, intent.latest_charge)
    if (charge?.status !== 'succeeded')
      throw new StripeError(`This PaymentIntent (${intentId}) does not have a successful charge to refund.`)
    return charge
  }
  const create = (actor: Actor, params: Params): StripeObject => {
    const charge = chargeOf(actor, params)
    const left = charge.amount - charge.amount_refunded
    const amount = typeof params['amount'] === 'number' ? params['amount'] : left
    if (charge.disputed)
      throw new StripeError(`Charge ${charge.id} has been charged back; cannot issue a refund.`, {
        code: 'charge_disputed',
      })
    if (left === 0)
      throw new StripeError(`Charge ${charge.id} has already been refunded.`, { code: 'charge_already_refunded' })
    if (amount < 1)
      throw new StripeError('Invalid positive integer', { code: 'parameter_invalid_integer', param: 'amount' })
    if (amount > left)
      throw new StripeError(`Refund amount (${amount}) is greater than unrefunded amount on charge (${left})`, {
        param: 'amount',
      })
    const nowMs = core.clock.nowMs()
    const refund: StripeObject = {
      ...fixture('refund'),
      id: newId('re'),
      object: 'refund',
      amount,
      balance_transaction: newId('txn'),
      charge: charge.id,
      created: secondsOf(nowMs),
      currency: charge.currency,
      customer: charge.customer,
      metadata: mergeMetadata({}, params['metadata']),
      payment_intent: charge.payment_intent,
      payment_method: charge['payment_method'],
      reason: params['reason'] ?? null,
      status: 'succeeded',
    }
    store.refunds.insert(actor.account.accountId, refund.id, refund, nowMs)
    const refunded = charge.amount_refunded + amount
    const changed = { ...charge, amount_refunded: refunded, refunded: refunded === charge.amount }
    store.charges.replace(actor.account.accountId, charge.id, changed)
    tell(actor, 'refund.created', refund)
    tell(actor, 'charge.refunded', changed, { amount_refunded: charge.amount_refunded, refunded: charge.refunded })
    return refund
  }
  return { create }
}

/** The cardholder disputes a paid charge with the bank. */
export function createDisputes({ core, store, tell }: StripeContext) {
  return {
    open: (actor: Actor, charge: Charge, reason: string): StripeObject => {
      if (charge.disputed) throw new StripeError(`Charge ${charge.id} is already disputed.`)
      const nowMs = core.clock.nowMs()
      const dispute: StripeObject = {
        ...fixture('dispute'),
        id: newId('du'),
        object: 'dispute',
        amount: charge.amount - charge.amount_refunded,
        charge: charge.id,
        created: secondsOf(nowMs),
        currency: charge.currency,
        intended_submission_method: null,
        is_charge_refundable: false,
        payment_intent: charge.payment_intent,
        reason,
        status: 'needs_response',
      }
      store.disputes.insert(actor.account.accountId, dispute.id, dispute, nowMs)
      store.charges.replace(actor.account.accountId, charge.id, { ...charge, disputed: true })
      tell(actor, 'charge.dispute.created', dispute)
      tell(actor, 'charge.dispute.funds_withdrawn', dispute)
      return dispute
    },
  }
}
