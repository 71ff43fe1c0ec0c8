import { expect, it } from 'vitest'
import { inBase64, kindOf } from './file-kind.ts'

it.each([
  ['Guide.MD', 'markdown'],
  ['a.b.html', 'html'],
  ['x.htm', 'html'],
  ['manual.pdf', 'pdf'],
  ['notes.txt', 'text'],
  ['photo.png', null],
  ['pdf', null],
  ['', null],
])('%s is %s', (name, kind) => {
  expect(kindOf(name)).toBe(kind)
})

it.each([0, 1, 8_189, 8_190, 8_191, 20_000])('a file of %i bytes survives base64', async (size) => {
  const bytes = Uint8Array.from({ length: size }, (_, at) => (at * 7) % 256)
  const back = Uint8Array.from(atob(await inBase64(new Blob([bytes]))), (sign) => sign.codePointAt(0) ?? 0)
  expect(back).toEqual(bytes)
})
