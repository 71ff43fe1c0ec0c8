import { expect, it } from 'vitest'
import { inBase64 } from './base64.ts'

it.each([0, 1, 8_189, 8_190, 8_191, 20_000])('a file of %i bytes survives base64', async (size) => {
  const bytes = Uint8Array.from({ length: size }, (_, at) => (at * 7) % 256)
  const back = Uint8Array.from(atob(await inBase64(new Blob([bytes]))), (sign) => sign.codePointAt(0) ?? 0)
  expect(back).toEqual(bytes)
})
