// Fails when: what was erased can be written to or throws when it is read (temporal/runtime/payload-codec.ts).
import { randomBytes } from 'node:crypto'
import { defaultPayloadConverter, type Payload } from '@temporalio/common'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { TenantId } from '../../domain/ids.ts'
import { createPayloadCodec, type PayloadKey, type PayloadKeys } from './payload-codec.ts'
import { frame, unframe } from './payload-frame.ts'

const tenant = '01a1fd3d-a122-7fca-9a3f-f967c293bbcc'
const id = (subject: string) => `conversation/${tenant}/${subject}`
const context = (workflowId: string) => ({ type: 'workflow' as const, namespace: 'steward', workflowId })
const payloadOf = (value: unknown): Payload => defaultPayloadConverter.toPayload(value)

/** Keys in memory, destroyable. */
function memoryKeys(): PayloadKeys & { destroy(workflowId: string): void } {
  const keys = new Map<string, { id: string; secret: Buffer | null }>()
  const of = (workflowId: string): PayloadKey => {
    const known = keys.get(workflowId) ?? { id: `key-${keys.size}`, secret: randomBytes(32) }
    keys.set(workflowId, known)
    return known
  }
  return {
    forWorkflow: async (_: TenantId, workflow) => of(workflow.id),
    byId: async (_, keyId) => [...keys.values()].find((key) => key.id === keyId) ?? null,
    destroy: (workflowId) => keys.set(workflowId, { id: of(workflowId).id, secret: null }),
  }
}

describe('payload codec', () => {
  it('gives back what it encoded, and shows nothing of it on the wire', async () => {
    const codec = createPayloadCodec(memoryKeys())
    await fc.assert(
      fc.asyncProperty(fc.json({ maxDepth: 3 }), async (json) => {
        const value: unknown = JSON.parse(json)
        const [sealed] = await codec.encode([payloadOf(value)], context(id('a')))
        const [opened] = await codec.decode([sealed ?? {}])
        expect(defaultPayloadConverter.fromPayload(opened ?? {})).toEqual(value)
        if (json.length > 8) expect(Buffer.from(sealed?.data ?? []).includes(json)).toBe(false)
      }),
    )
  })

  it('uses another key for another workflow, and finds each by the payload alone', async () => {
    const codec = createPayloadCodec(memoryKeys())
    const [first] = await codec.encode([payloadOf('one')], context(id('a')))
    const [second] = await codec.encode([payloadOf('two')], context(id('b')))
    expect(first?.metadata?.['steward-key']).not.toEqual(second?.metadata?.['steward-key'])
    const opened = await codec.decode([second ?? {}, first ?? {}], context(id('elsewhere')))
    expect(opened.map((payload) => defaultPayloadConverter.fromPayload(payload))).toEqual(['two', 'one'])
  })

  it('decodes what was erased to a marker without throwing, and refuses to write more', async () => {
    const keys = memoryKeys()
    const codec = createPayloadCodec(keys)
    const sealed = await codec.encode([payloadOf({ name: 'Ana' })], context(id('a')))
    keys.destroy(id('a'))
    const [opened] = await codec.decode(sealed)
    expect(defaultPayloadConverter.fromPayload(opened ?? {})).toEqual({ erased: true })
    await expect(codec.encode([payloadOf(1)], context(id('a')))).rejects.toMatchObject({
      nonRetryable: true,
      type: 'Erased',
    })
  })

  it('notices a changed payload and a key under another name', async () => {
    const codec = createPayloadCodec(memoryKeys())
    const [sealed] = await codec.encode([payloadOf('x')], context(id('a')))
    const data = Buffer.from(sealed?.data ?? [])
    data[data.length - 1] = (data.at(-1) ?? 0) ^ 1
    await expect(codec.decode([{ ...sealed, data }])).rejects.toThrow()
  })

  it('leaves alone what belongs to no tenant and what it did not encode', async () => {
    const codec = createPayloadCodec(memoryKeys())
    const plain = payloadOf('warm')
    expect(await codec.encode([plain], context('warm-up/1'))).toEqual([plain])
    expect(await codec.decode([plain])).toEqual([plain])
  })

  it('frames any payload', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), fc.string(), (data, encoding) => {
        const payload = { metadata: { encoding: Buffer.from(encoding) }, data: Buffer.from(data) }
        expect(unframe(frame(payload))).toEqual(payload)
      }),
    )
  })
  it('carries a result of nothing, whose data the wire hands over as an empty list', async () => {
    const codec = createPayloadCodec(memoryKeys())
    // safe: what the protobuf decoder returns for absent bytes, whatever its types say
    const nothing: Payload = { ...payloadOf(undefined), data: [] as unknown as Uint8Array }
    const [opened] = await codec.decode(await codec.encode([nothing], context(id('a'))))
    expect(defaultPayloadConverter.fromPayload(opened ?? {})).toBeUndefined()
  })
})
