import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'

const derive = promisify<string, Buffer, number, { N: number; r: number; p: number; maxmem: number }, Buffer>(scrypt)
const LENGTH = 32
const COST = { N: 2 ** 15, r: 8, p: 1, maxmem: 64 * 2 ** 20 }

/** scrypt with its parameters and salt in the text, so that they can be raised later. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16)
  const key = await derive(password, salt, LENGTH, COST)
  return `scrypt$${COST.N}$${salt.toString('base64url')}$${key.toString('base64url')}`
}

/** A hash nobody's password fits, so that an unknown login takes as long as a wrong password. */
export const NOBODY = `scrypt$${COST.N}$AAAAAAAAAAAAAAAAAAAAAA$${Buffer.alloc(LENGTH).toString('base64url')}`

export async function fitsPassword(password: string, hash: string): Promise<boolean> {
  const [scheme, cost, salt = '', key = ''] = hash.split('$')
  if (scheme !== 'scrypt') return false
  const wanted = Buffer.from(key, 'base64url')
  const given = await derive(password, Buffer.from(salt, 'base64url'), LENGTH, { ...COST, N: Number(cost) })
  return wanted.length === given.length && timingSafeEqual(wanted, given)
}
