import { describe, expect, it } from 'vitest'
import { decodeForm, fingerprint } from './form.ts'

const decode = (text: string) => decodeForm(new URLSearchParams(text))

describe('a form body', () => {
  it('nests by brackets, lists by number or by empty brackets', () => {
    const text = 'metadata[a]=1&lines[1][amount]=2&lines[0][amount]=1&expand[]=x&expand[]=y&created[gte]=5'
    expect(decode(text)).toEqual({
      metadata: { a: '1' },
      lines: [{ amount: '1' }, { amount: '2' }],
      expand: ['x', 'y'],
      created: { gte: '5' },
    })
  })

  it('keeps names that only look nested, and drops those that would reach a prototype', () => {
    expect(decode('a[=1&[b]=2')).toEqual({ 'a[': '1', '[b]': '2' })
    expect(decode('__proto__[x]=1&metadata[__proto__]=2&constructor[prototype][x]=3')).toEqual({})
    expect(({} as Record<string, unknown>)['x']).toBeUndefined()
  })

  it('has the same fingerprint whatever the order of its fields', () => {
    expect(fingerprint(decode('a=1&b[x]=1&b[y]=2'))).toBe(fingerprint(decode('b[y]=2&a=1&b[x]=1')))
    expect(fingerprint(decode('a=1'))).not.toBe(fingerprint(decode('a=2')))
  })
})
