import { expect, it } from 'vitest'
import { kindOf } from './file-kind.ts'

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
