import { createCipheriv, createDecipheriv, createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto'

const ALGORITHM = 'aes-256-gcm'
const NONCE = 12
const TAG = 16
const KEY_ID = 4

interface Key {
  readonly id: Buffer
  readonly secret: Buffer
}

/** Encrypts credentials at rest and signs links. The first key is used, all are understood: rotation needs no downtime. */
export interface Vault {
  seal(plain: string): Buffer
  open(sealed: Buffer): string
  /** Hex HMAC of a text under the current key, for one purpose. */
  sign(purpose: string, text: string): string
  verify(purpose: string, text: string, signature: string): boolean
}

function parseKeys(base64Keys: string): readonly Key[] {
  return base64Keys
    .split(',')
    .map((text) => Buffer.from(text.trim(), 'base64'))
    .filter(({ length }) => length > 0)
    .map((secret) => {
      if (secret.length !== 32) throw new Error('each of STEWARD_SECRET_KEYS is 32 bytes in base64')
      return { id: createHash('sha256').update('key-id').update(secret).digest().subarray(0, KEY_ID), secret }
    })
}

export function createVault(base64Keys: string): Vault {
  const keys = parseKeys(base64Keys)
  const [current] = keys
  if (current === undefined) throw new Error('STEWARD_SECRET_KEYS is missing: credentials cannot be read without it')
  const mac = ({ secret }: Key, purpose: string, text: string) =>
    createHmac('sha256', createHmac('sha256', secret).update(purpose).digest()).update(text).digest('hex')
  return {
    seal: (plain) => seal(current, plain),
    open: (sealed) => open(keys, sealed),
    sign: (purpose, text) => mac(current, purpose, text),
    verify: (purpose, text, signature) => keys.some((key) => sameText(mac(key, purpose, text), signature)),
  }
}

/** Layout: key id, nonce, tag, ciphertext. */
function seal({ id, secret }: Key, plain: string): Buffer {
  const nonce = randomBytes(NONCE)
  const cipher = createCipheriv(ALGORITHM, secret, nonce)
  const text = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()])
  return Buffer.concat([id, nonce, cipher.getAuthTag(), text])
}

function open(keys: readonly Key[], sealed: Buffer): string {
  const id = sealed.subarray(0, KEY_ID)
  const key = keys.find((candidate) => candidate.id.equals(id))
  if (key === undefined) throw new Error('a credential was sealed with a key that is not configured')
  const nonce = sealed.subarray(KEY_ID, KEY_ID + NONCE)
  const decipher = createDecipheriv(ALGORITHM, key.secret, nonce)
  decipher.setAuthTag(sealed.subarray(KEY_ID + NONCE, KEY_ID + NONCE + TAG))
  return Buffer.concat([decipher.update(sealed.subarray(KEY_ID + NONCE + TAG)), decipher.final()]).toString('utf8')
}

/** Compares in constant time; differing lengths are simply different. */
export function sameText(left: string, right: string): boolean {
  const a = Buffer.from(left)
  const b = Buffer.from(right)
  return a.length === b.length && timingSafeEqual(a, b)
}
