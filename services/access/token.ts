import { createHash, randomBytes } from 'node:crypto'

/** A secret to hand out once; only its hash is stored. */
export const newToken = (prefix: string): string => `${prefix}_${randomBytes(24).toString('base64url')}`

export const hashToken = (token: string): string => createHash('sha256').update(token).digest('hex')
