import type { StripeDomain } from './domain.ts'
import { textOf } from './form.ts'
import { inRange } from './lists.ts'
import { createReading } from './reading.ts'
import type { StripeRoute } from './route.ts'

const CUSTOMER_FIELDS = ['created', 'email', 'metadata', 'name', 'phone']

export function customerRoutes({ core, store, customers }: StripeDomain): readonly StripeRoute[] {
  const { list, search, one } = createReading(core)
  return [
    {
      method: 'POST',
      path: '/v1/customers',
      params: 'stripe.CustomerCreateParams',
      answer: 'stripe.Customer',
      handle: ({ actor, params }) => customers.create(actor, params),
    },
    {
      method: 'GET',
      path: '/v1/customers/search',
      params: 'stripe.SearchParams',
      answer: 'stripe.Customer',
      handle: (call) => search(call, store.customers, CUSTOMER_FIELDS, 'customers', ({ deleted }) => !deleted),
    },
    { method: 'GET', path: '/v1/customers/:id', answer: 'stripe.Customer', handle: one(store.customers, 'customer') },
    {
      method: 'POST',
      path: '/v1/customers/:id',
      params: 'stripe.CustomerUpdateParams',
      answer: 'stripe.Customer',
      handle: ({ actor, id, params }) => customers.update(actor, id, params),
    },
    { method: 'DELETE', path: '/v1/customers/:id', handle: ({ actor, id }) => customers.remove(actor, id) },
    {
      method: 'GET',
      path: '/v1/customers',
      params: 'stripe.CustomerListParams',
      answer: 'stripe.Customer',
      handle: (call) =>
        list(
          call,
          '/v1/customers',
          store.customers,
          { email: textOf(call.params['email']) },
          (customer) => !customer.deleted && inRange(call.params['created'], customer.created),
        ),
    },
  ]
}
