import { randomBytes } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { createVault } from './vault.ts'

const key = () => randomBytes(32).toString('base64')

describe('vault', () => {
  it('opens what it sealed, and seals the same text differently each time', () => {
    const vault = createVault(key())
    const sealed = vault.seal('{"authToken":"ü"}')
    expect(vault.open(sealed)).toBe('{"authToken":"ü"}')
    expect(vault.seal('{"authToken":"ü"}').equals(sealed)).toBe(false)
  })

  it('keeps opening what an older key sealed after rotation', () => {
    const [old, fresh] = [key(), key()]
    const sealed = createVault(old).seal('secret')
    expect(createVault(`${fresh},${old}`).open(sealed)).toBe('secret')
    expect(() => createVault(fresh).open(sealed)).toThrow('not configured')
  })

  it('refuses a changed credential', () => {
    const vault = createVault(key())
    const sealed = vault.seal('secret')
    sealed[sealed.length - 1] = (sealed.at(-1) ?? 0) ^ 1
    expect(() => vault.open(sealed)).toThrow()
  })

  it('verifies signatures of one purpose only, also under an older key', () => {
    const [old, fresh] = [key(), key()]
    const signature = createVault(old).sign('link', 'a')
    expect(createVault(`${fresh},${old}`).verify('link', 'a', signature)).toBe(true)
    expect(createVault(old).verify('other', 'a', signature)).toBe(false)
    expect(createVault(old).verify('link', 'b', signature)).toBe(false)
  })

  it('does not start without a usable key', () => {
    expect(() => createVault('')).toThrow('missing')
    expect(() => createVault('c2hvcnQ=')).toThrow('32 bytes')
  })
})
