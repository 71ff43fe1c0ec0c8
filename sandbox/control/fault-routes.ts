import type { SandboxCore } from '../core/core.ts'
import { faultOrderSchema } from '../core/fault-order.ts'
import type { ControlRoute } from '../core/provider.ts'

export const faultRoutes = ({ faults }: SandboxCore): readonly ControlRoute[] => [
  {
    method: 'POST',
    path: '/faults',
    summary: '{provider or "*", fault, count?, probability?, ms?, match?, seed?}: make a provider misbehave',
    handle: ({ body }) => ({ status: 201, body: faults.order(faultOrderSchema.parse(body)) }),
  },
  { method: 'GET', path: '/faults', summary: 'standing faults', handle: () => ({ status: 200, body: faults.list() }) },
  {
    method: 'DELETE',
    path: '/faults/:id',
    summary: 'this one fault is over',
    handle: ({ params: { id = '' } }) =>
      faults.remove(Number(id)) ? { status: 204 } : { status: 404, body: { error: `no fault ${id}` } },
  },
  {
    method: 'DELETE',
    path: '/faults',
    summary: 'all providers well again',
    handle: () => {
      faults.clear()
      return { status: 204 }
    },
  },
]
