import type { SchemaRef } from '../core/provider.ts'
import type { Actor } from './change.ts'
import type { Params } from './form.ts'

export interface StripeRoute {
  readonly method: 'GET' | 'POST' | 'DELETE'
  readonly path: string
  /** Parameters; only `expand` when left out. */
  readonly params?: SchemaRef
  /** What the answer is; a list says what its members are. */
  readonly answer?: SchemaRef
  readonly handle: (call: Call) => unknown
}

export interface Call {
  readonly actor: Actor
  readonly id: string
  readonly params: Params
}
