import { createCipheriv, createDecipheriv, createSecretKey, type KeyObject, randomBytes } from 'node:crypto'
import { ApplicationFailure, type Payload, type PayloadCodec } from '@temporalio/common'
import type { TenantId } from '../../domain/ids.ts'
import { asId } from '../../domain/ids.ts'
import { parseWorkflowId } from '../contract/workflow-ids.ts'
import { frame, unframe } from './payload-frame.ts'

export type PayloadKey = { readonly id: string; readonly secret: Buffer | null }

/** Where keys come from; a key without a secret was destroyed. */
export interface PayloadKeys {
  forWorkflow(tenantId: TenantId, workflow: { id: string; subject: string }): Promise<PayloadKey>
  byId(tenantId: TenantId, keyId: string): Promise<PayloadKey | null>
}

const ENCODING = 'binary/encrypted'
const KEY_FIELD = 'steward-key'
const ALGORITHM = 'aes-256-gcm'
const NONCE = 12
const TAG = 16

const text = (value: Uint8Array | null | undefined) => (value == null ? '' : Buffer.from(value).toString('utf8'))
const bytes = (value: string) => Buffer.from(value, 'utf8')

/**
 * Encrypts every payload with the key of the workflow that owns it, and decrypts by the key a payload names. What was
 * erased decodes to `{erased: true}` and never throws; writing to an erased workflow fails for good.
 */
export function createPayloadCodec(keys: PayloadKeys): PayloadCodec {
  return {
    async encode(payloads, context) {
      const workflow = parseWorkflowId(context?.workflowId ?? '')
      // Workflows of no tenant (the warm-up) carry nothing.
      if (workflow === null || payloads.length === 0) return payloads
      const key = await keys.forWorkflow(workflow.tenantId, {
        id: context?.workflowId ?? '',
        subject: workflow.subject,
      })
      if (key.secret === null) throw ApplicationFailure.nonRetryable('the data of this workflow was erased', 'Erased')
      const label = bytes(`${workflow.tenantId}/${key.id}`)
      const { secret } = key
      return payloads.map((payload) => seal(payload, secret, label))
    },
    decode: (payloads) => Promise.all(payloads.map((payload) => open(keys, payload))),
  }
}

/** Whose data an encrypted payload holds; null for one that is readable as it is. */
export function tenantOfPayload({ metadata }: Payload): TenantId | null {
  if (text(metadata?.['encoding']) !== ENCODING) return null
  return asId<TenantId>(text(metadata?.[KEY_FIELD]).split('/')[0] ?? '')
}

const imported = new WeakMap<Buffer, KeyObject>()

/** The key as OpenSSL wants it, made once: importing costs more than encrypting a payload. */
function keyOf(secret: Buffer): KeyObject {
  const known = imported.get(secret)
  if (known !== undefined) return known
  const made = createSecretKey(secret)
  imported.set(secret, made)
  return made
}

function seal(payload: Payload, secret: Buffer, label: Buffer): Payload {
  const nonce = randomBytes(NONCE)
  const cipher = createCipheriv(ALGORITHM, keyOf(secret), nonce).setAAD(label)
  const sealed = Buffer.concat([cipher.update(frame(payload)), cipher.final()])
  return {
    metadata: { encoding: bytes(ENCODING), [KEY_FIELD]: label },
    data: Buffer.concat([nonce, cipher.getAuthTag(), sealed]),
  }
}

async function open(keys: PayloadKeys, payload: Payload): Promise<Payload> {
  if (text(payload.metadata?.['encoding']) !== ENCODING) return payload
  const label = text(payload.metadata?.[KEY_FIELD])
  const [tenant = '', keyId = ''] = label.split('/')
  const key = await keys.byId(asId<TenantId>(tenant), keyId)
  return key?.secret == null ? ERASED : unseal(payload, key.secret, bytes(label))
}

function unseal({ data }: Payload, secret: Buffer, label: Buffer): Payload {
  const sealed = Buffer.from(data ?? [])
  const decipher = createDecipheriv(ALGORITHM, keyOf(secret), sealed.subarray(0, NONCE)).setAAD(label)
  decipher.setAuthTag(sealed.subarray(NONCE, NONCE + TAG))
  return unframe(Buffer.concat([decipher.update(sealed.subarray(NONCE + TAG)), decipher.final()]))
}

const ERASED: Payload = { metadata: { encoding: bytes('json/plain') }, data: bytes('{"erased":true}') }
