import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { SLOW } from './slow-first.ts'

it.each(SLOW)('the slow file %s is there', (path) => {
  expect(existsSync(join(import.meta.dirname, '..', path))).toBe(true)
})
