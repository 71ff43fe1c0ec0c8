import { ProviderError } from '../providers/provider-error.ts'

export type Noted = (failure: ProviderError | null) => Promise<void>

/** The same provider; what becomes of each of its requests is told to `note`, which must not fail. */
export function watched<Provider extends object>(provider: Provider, note: Noted): Provider {
  return new Proxy(provider, {
    get(target, name) {
      const member: unknown = Reflect.get(target, name)
      if (typeof member !== 'function') return member
      return (...given: unknown[]) => {
        const result: unknown = Reflect.apply(member, target, given)
        return result instanceof Promise ? settled(result, note) : result
      }
    },
  })
}

async function settled(request: Promise<unknown>, note: Noted): Promise<unknown> {
  try {
    const answer: unknown = await request
    await note(null)
    return answer
  } catch (error) {
    // Anything else is a fault of ours and says nothing about the vendor.
    if (error instanceof ProviderError) await note(error)
    throw error
  }
}
