import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { SUPPORT_FORM_WORDS } from './support-form-words.ts'

const script = readFileSync(new URL('../../console/embed/support-form.ts', import.meta.url), 'utf8')

it.each(Object.entries(SUPPORT_FORM_WORDS))('the form says everything in %s, and nothing is left over', (_, words) => {
  const said = new Set([...script.matchAll(/say\('(\w+)'\)/g)].map(([, word]) => word))
  expect(new Set(Object.keys(words))).toEqual(said)
})
