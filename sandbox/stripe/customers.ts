import type { Actor } from './change.ts'
import type { StripeContext } from './domain.ts'
import { StripeError } from './errors.ts'
import type { Params } from './form.ts'
import { mergeMetadata } from './metadata.ts'
import { type Customer, fixture, newId, randomText, secondsOf } from './objects.ts'
import { must } from './store.ts'

const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/

/** Members that are taken over as they are given. */
const PLAIN = [
  'email',
  'name',
  'phone',
  'description',
  'address',
  'shipping',
  'preferred_locales',
  'tax_exempt',
] as const

export function createCustomers({ core, store, tell }: StripeContext) {
  const given = (params: Params) => {
    const { email } = params
    if (typeof email === 'string' && email !== '' && !EMAIL.test(email))
      throw new StripeError(`Invalid email address: ${email}`, {
        code: 'email_invalid',
        param: 'email',
        isValidation: true,
      })
    const named = PLAIN.filter((name) => params[name] !== undefined)
    return Object.fromEntries(named.map((name) => [name, params[name] === '' ? null : params[name]]))
  }
  return {
    create: (actor: Actor, params: Params): Customer => {
      const nowMs = core.clock.nowMs()
      const customer = {
        ...fixture('customer'),
        address: null,
        currency: null,
        discount: null,
        shipping: null,
        id: newId('cus'),
        object: 'customer',
        created: secondsOf(nowMs),
        invoice_prefix: randomText(8).toUpperCase(),
        next_invoice_sequence: 1,
        ...given(params),
        metadata: mergeMetadata({}, params['metadata']),
        // Safe: the fixture brings the members that Customer names and that are not set here.
      } as unknown as Customer
      store.customers.insert(actor.account.accountId, customer.id, customer, nowMs)
      tell(actor, 'customer.created', customer)
      return customer
    },
    update: (actor: Actor, id: string, params: Params): Customer => {
      const known = must(store.customers, actor.account.accountId, 'customer', id)
      const changed: Customer = {
        ...known,
        ...given(params),
        metadata: mergeMetadata(known.metadata ?? {}, params['metadata']),
      }
      store.customers.replace(actor.account.accountId, id, changed)
      tell(actor, 'customer.updated', changed)
      return changed
    },
    remove: (actor: Actor, id: string) => {
      const known = must(store.customers, actor.account.accountId, 'customer', id)
      const gone = { id, object: 'customer' as const, deleted: true }
      store.customers.replace(actor.account.accountId, id, gone as unknown as Customer)
      tell(actor, 'customer.deleted', known)
      return gone
    },
  }
}
