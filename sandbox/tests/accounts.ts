import { createSign, generateKeyPairSync } from 'node:crypto'
import docusign from 'docusign-esign'
import Stripe from 'stripe'
import twilio from 'twilio'
import type { Opened } from './open-sandbox.ts'

export const WHATSAPP = '+14155238886'
export const SMS = '+14155550100'
export const CUSTOMER = '+15551234567'
const AUTH_TOKEN = 'twilio-token'
const keys = generateKeyPairSync('rsa', { modulusLength: 2048 })

/** An account with one number a channel, and its real client. */
export async function twilioAccount(sandbox: Opened, letter = 'a', fragment = '#rc=5&rp=all') {
  const accountSid = `AC${letter.repeat(32)}`
  const webhookUrl = `${sandbox.receiver.base}/in/${letter}${fragment}`
  const templates = [
    { contentSid: `HX${'1'.repeat(32)}`, language: 'en', body: 'Hi {{1}}, your offer is {{2}}.', approved: true },
    { contentSid: `HX${'2'.repeat(32)}`, language: 'en', body: 'Not yet approved', approved: false },
  ]
  await sandbox.call('PUT', `/accounts/twilio/${accountSid}`, {
    authToken: AUTH_TOKEN + letter,
    numbers: [
      { channel: 'whatsapp', address: letter === 'a' ? WHATSAPP : '+14155238887', webhookUrl },
      { channel: 'sms', address: letter === 'a' ? SMS : '+14155550101', webhookUrl },
    ],
    templates,
  })
  const client = twilio(accountSid, AUTH_TOKEN + letter)
  client.api.baseUrl = sandbox.urls.twilio
  client.content.baseUrl = sandbox.urls.twilio
  return { accountSid, client, authToken: AUTH_TOKEN + letter }
}

export async function stripeAccount(sandbox: Opened, name = 'one') {
  const secretKey = `sk_test_${name}`
  const webhookSecret = `whsec_${name}`
  const webhookUrl = `${sandbox.receiver.base}/stripe/${name}`
  await sandbox.call('PUT', `/accounts/stripe/acct_${name}`, { secretKey, webhookSecret, webhookUrl })
  const { hostname, port } = new URL(sandbox.urls.stripe)
  const stripe = new Stripe(secretKey, {
    host: hostname,
    port,
    protocol: 'http',
    maxNetworkRetries: 0,
    telemetry: false,
  })
  return { stripe, webhookSecret, secretKey }
}

export const HMAC_KEYS = ['connect-key-1', 'connect-key-2']

export async function docusignAccount(sandbox: Opened, accountId = 'account-1', more: object = {}) {
  await sandbox.call('PUT', `/accounts/docusign/${accountId}`, {
    userId: `user-of-${accountId}`,
    integrationKey: 'integration-key',
    publicKeyPem: keys.publicKey.export({ type: 'spki', format: 'pem' }),
    hmacKeys: HMAC_KEYS,
    ...more,
  })
  const assertion = jwtFor(`user-of-${accountId}`)
  const token = async (given: string = assertion) => {
    const grant_type = 'urn:ietf:params:oauth:grant-type:jwt-bearer'
    const body = new URLSearchParams({ grant_type, assertion: given })
    const response = await fetch(`${sandbox.urls.docusign}/oauth/token`, { method: 'POST', body })
    return { status: response.status, body: (await response.json()) as Record<string, unknown> }
  }
  const api = async () => {
    const client = new docusign.ApiClient()
    client.setBasePath(`${sandbox.urls.docusign}/restapi`)
    client.addDefaultHeader('Authorization', `Bearer ${String((await token()).body['access_token'])}`)
    return new docusign.EnvelopesApi(client)
  }
  return { accountId, token, api }
}

/** An assertion as the integration signs it; `claims` replaces what a test wants wrong. */
export function jwtFor(sub: string, claims: object = {}, key = keys.privateKey): string {
  const now = Math.floor(Date.now() / 1000)
  const aud = 'account-d.docusign.com'
  const all = {
    iss: 'integration-key',
    sub,
    aud,
    iat: now,
    exp: now + 3600,
    scope: 'signature impersonation',
    ...claims,
  }
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
  const signed = `${part({ alg: 'RS256', typ: 'JWT' })}.${part(all)}`
  return `${signed}.${createSign('RSA-SHA256').update(signed).sign(key).toString('base64url')}`
}
