import { expect, it } from 'vitest'
import { variables } from '../../config/schema.ts'
import { envExample } from '../../scripts/env-example.ts'
import { read } from './support/files.ts'

it('.env.example is what the configuration says (node scripts/env-example.ts writes it)', () => {
  expect(read('.env.example')).toBe(envExample())
})

it('describes every variable', () => {
  const text = envExample()
  for (const [name, variable] of Object.entries(variables)) {
    expect(variable.description, name).toBeTruthy()
    expect(text).toMatch(new RegExp(`^${name}=`, 'm'))
  }
})
