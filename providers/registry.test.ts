import { describe, expect, it } from 'vitest'
import { createProviderRegistry } from './registry.ts'

const url = 'http://127.0.0.1:9'
const addresses = {
  twilioUrl: url,
  twilioMessagingUrl: url,
  twilioContentUrl: url,
  telegramUrl: url,
  slackUrl: url,
  stripeUrl: url,
  docusignUrl: url,
  docusignAuthUrl: url,
  openaiUrl: url,
  ollamaUrl: url,
  sendgridUrl: url,
  resendUrl: url,
  gmailUrl: url,
  googleTokenUrl: url,
}
const twilio = { accountSid: `AC${'0'.repeat(32)}`, authToken: 'very-secret' }
const account = { tenantId: 't1', configurationId: 'c1', vendor: 'twilio', credentials: twilio } as const

describe('the registry of providers', () => {
  const registry = createProviderRegistry(addresses)

  it('opens an account once, until its credentials change', () => {
    const first = registry.open('messaging', account)
    expect(registry.open('messaging', { ...account, credentials: { ...twilio } })).toBe(first)
    expect(registry.open('messaging', { ...account, credentials: { ...twilio, authToken: 'new' } })).not.toBe(first)
  })

  it('never shares an account between tenants', () => {
    const first = registry.open('messaging', account)
    expect(registry.open('messaging', { ...account, tenantId: 't2' })).not.toBe(first)
  })

  it('forgets the account that was opened longest ago', () => {
    const first = registry.open('messaging', { ...account, tenantId: 'first' })
    const openOthers = (count: number) => {
      for (let index = 0; index < count; index += 1)
        registry.open('messaging', { ...account, tenantId: `other${index}` })
    }
    openOthers(300)
    expect(registry.open('messaging', { ...account, tenantId: 'first' })).toBe(first)
    openOthers(500)
    expect(registry.open('messaging', { ...account, tenantId: 'first' })).not.toBe(first)
  })

  it('names what is wrong with credentials, never what is in them', () => {
    const broken = { ...account, credentials: { accountSid: 'very-secret', authToken: '' } }
    expect(() => registry.open('messaging', broken)).toThrow(/accountSid, authToken$/)
    expect(() => registry.open('messaging', broken)).not.toThrow(/very-secret/)
    expect(() => registry.open('payment', { ...broken, vendor: 'stripe' })).toThrow(/secretKey, webhookSecrets$/)
    expect(() => registry.open('messaging', { ...broken, credentials: null })).toThrow('all')
  })

  it('refuses a vendor it does not know', () => {
    const vendor = 'toString' as 'twilio'
    expect(() => registry.open('messaging', { ...account, vendor })).toThrow('no vendor "toString" for messaging')
  })

  it('opens every vendor from its credentials alone', () => {
    const of = <Vendor>(vendor: Vendor, credentials: unknown) => ({ ...account, vendor, credentials })
    const docusign = {
      accountId: 'a',
      userId: 'u',
      integrationKey: 'k',
      privateKeyPem: '-----BEGIN RSA PRIVATE KEY-----',
      hmacKeys: ['h'],
    }
    expect(registry.open('e-signature', of('docusign', docusign))).toHaveProperty('sendEnvelope')
    expect(registry.open('payment', of('stripe', { secretKey: 'sk', webhookSecrets: ['w'] }))).toHaveProperty('fetch')
    const telegram = { botToken: `1:${'a'.repeat(30)}`, webhookSecret: 's' }
    expect(registry.open('messaging', of('telegram', telegram))).toHaveProperty('send')
    const slack = { teamId: 'T1', appId: 'A1', botToken: 'xoxb-1', signingSecret: 's' }
    expect(registry.open('messaging', of('slack', slack))).toHaveProperty('send')
    expect(registry.open('llm', of('openai', { apiKey: 'sk' }))).toHaveProperty('respond')
    expect(registry.open('embedding', of('local', {}))).toHaveProperty('embed')
  })
})
