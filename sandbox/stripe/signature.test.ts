import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import Stripe from 'stripe'
import { describe, expect, it } from 'vitest'
import { hmacHex, stripeSignature } from './signature.ts'

interface Vectors {
  readonly hmac_vectors_official: { secret: string; message: string; hex: string }[]
  readonly header_vectors_from_sdk: { secret: string; timestamp: number; body: string; header: string }[]
}

const FILE = join(import.meta.dirname, '../../../shared/provider-contracts/vectors/stripe.json')
const vectors: Vectors = existsSync(FILE)
  ? (JSON.parse(readFileSync(FILE, 'utf8')) as Vectors)
  : { hmac_vectors_official: [], header_vectors_from_sdk: [] }

describe('Stripe-Signature', () => {
  it('passes the official vectors', () => {
    for (const { secret, message, hex } of vectors.hmac_vectors_official) expect(hmacHex(secret, message)).toBe(hex)
    for (const { secret, timestamp, body, header } of vectors.header_vectors_from_sdk)
      expect(stripeSignature(secret, timestamp, body)).toBe(header)
  })

  it('is what the SDK accepts', () => {
    const body = JSON.stringify({ id: 'evt_1', object: 'event', data: { text: '😀' } })
    const header = stripeSignature('whsec_x', Math.floor(Date.now() / 1000), body)
    expect(Stripe.webhooks.constructEvent(body, header, 'whsec_x').id).toBe('evt_1')
  })
})
