import { describe, expect, it } from 'vitest'
import { requireSandboxOnly } from './sandbox-guard.ts'

describe('real providers and the sandbox', () => {
  it.each(['OPENAI_BASE_URL', 'STRIPE_BASE_URL', 'TWILIO_BASE_URL', 'DOCUSIGN_AUTH_URL'])('never mix: %s', (name) => {
    expect(() => requireSandboxOnly({ [name]: 'https://provider.example' })).toThrow(name)
  })

  it('may be named when the address is this machine', () => {
    expect(requireSandboxOnly({ OPENAI_BASE_URL: 'http://localhost:11434/v1', TWILIO_BASE_URL: '' })).toEqual([])
  })

  it('have their keys ignored and named, not shown', () => {
    const names = requireSandboxOnly({ OPENAI_API_KEY: 'sk-1', STRIPE_SECRET_KEY: 'sk_live_1', PATH: '/bin' })
    expect(names).toEqual(['OPENAI_API_KEY', 'STRIPE_SECRET_KEY'])
  })
})
