import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { connectSignature } from './connect.ts'

const FILE = join(import.meta.dirname, '../../../shared/provider-contracts/vectors/derived.json')

describe('X-DocuSign-Signature', () => {
  it.skipIf(!existsSync(FILE))('passes the derived vector', () => {
    const { vectors } = JSON.parse(readFileSync(FILE, 'utf8')) as { vectors: Record<string, string>[] }
    const vector = vectors.find(({ provider }) => provider === 'docusign connect')
    const made = connectSignature(vector?.['key'] ?? '', vector?.['body'] ?? '')
    expect(made).toBe(vector?.['X-DocuSign-Signature-1'])
  })
})
