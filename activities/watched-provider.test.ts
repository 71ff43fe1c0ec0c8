import { expect, it } from 'vitest'
import { ProviderError } from '../providers/provider-error.ts'
import { watched } from './watched-provider.ts'

const refused = new ProviderError({
  vendor: 'stripe',
  code: 'no_answer',
  message: 'nobody',
  effect: 'none',
  retryable: true,
})

function observed() {
  const noted: (string | null)[] = []
  const provider = {
    vendor: 'stripe',
    sum: (left: number, right: number) => left + right,
    fetch: async (ref: string) => ref.toUpperCase(),
    refuse: () => Promise.reject(refused),
    stumble: () => Promise.reject(new TypeError('our own mistake')),
  }
  const note = async (failure: ProviderError | null) => {
    noted.push(failure?.code ?? null)
  }
  return { noted, provider: watched(provider, note) }
}

it('gives what the provider gives, and tells how each request went', async () => {
  const { noted, provider } = observed()
  expect([provider.vendor, provider.sum(1, 2), await provider.fetch('in_1')]).toEqual(['stripe', 3, 'IN_1'])
  await expect(provider.refuse()).rejects.toBe(refused)
  expect(noted).toEqual([null, 'no_answer'])
})

it('blames no vendor for a mistake of ours', async () => {
  const { noted, provider } = observed()
  await expect(provider.stumble()).rejects.toThrow('our own mistake')
  expect(noted).toEqual([])
})
