import { expect, it } from 'vitest'
import { shownFileName } from './file-name.ts'

it.each([
  ['roof.jpg', 'roof.jpg'],
  ['C:\\Users\\ann\\roof.jpg', 'roof.jpg'],
  ['../../../etc/passwd', 'passwd'],
  ['..', null],
  ['/', null],
  ['', null],
  ['a\u202Egpj.exe', 'agpj.exe'],
  ['a\r\nX-Header: 1', 'a X-Header: 1'],
  [`${'x'.repeat(300)}.jpg`, 'x'.repeat(120)],
  ['Foto №1 – дача.png', 'Foto №1 – дача.png'],
])('%j is shown as %j', (said, shown) => {
  expect(shownFileName(said)).toBe(shown)
})
