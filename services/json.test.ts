import { describe, expect, it } from 'vitest'
import { storableJson } from './json.ts'

describe('JSON for Postgres', () => {
  it('drops null characters and replaces halves of characters, in names and values', () => {
    expect(JSON.parse(storableJson({ 'a\u0000b': 'x\u0000y', c: ['\ud83d', '\udc00!'] }))).toEqual({
      ab: 'xy',
      c: ['\ufffd', '\ufffd!'],
    })
  })

  it('leaves whole characters and texts that only look like escapes alone', () => {
    const value = { a: '😀 é \\u0000 \\ud83d \\\\u0000 \u0001 "', b: null, c: 1.5 }
    expect(JSON.parse(storableJson(value))).toEqual(value)
  })

  it('stores nothing as null', () => {
    expect(storableJson(undefined)).toBe('null')
  })
})
