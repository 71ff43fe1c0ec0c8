import { failure, isSpentKey, toFailure } from './stripe.failure.ts'

/**
 * Does a step once: looks for its result, else makes it under a key of business data alone. A spent key (see
 * `isSpentKey`) gives way to the next one only after looking again.
 */
export type Once = <Value>(
  step: 'customer' | 'invoice' | 'item' | 'finalize' | 'send',
  find: () => Promise<Value | null>,
  create: (options: { idempotencyKey: string }) => Promise<Value>,
) => Promise<Value>

const MAX_REVISIONS = 5

export function oncePerMarker(marker: string): Once {
  return async (step, find, create) => {
    for (let revision = 1; revision <= MAX_REVISIONS; revision += 1) {
      const found = await find()
      if (found !== null) return found
      const idempotencyKey = revision === 1 ? `${marker}/${step}` : `${marker}/${step}/r${revision}`
      const made = await write(() => create({ idempotencyKey }))
      if (made !== null) return made
    }
    throw failure('keys_spent', { message: `every key of the step "${step}" is spent` })
  }
}

/** One change; null when the key of the request is spent. */
export async function write<Value>(request: () => Promise<Value>): Promise<Value | null> {
  try {
    return await request()
  } catch (error) {
    if (isSpentKey(error)) return null
    throw toFailure(error, false)
  }
}
