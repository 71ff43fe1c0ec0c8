// Writes .env.example from config/schema.ts: `node scripts/env-example.ts`. A test compares the two.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { configSchema, variables } from '../config/schema.ts'

const WIDTH = 100

/** Every variable the product reads, with what it is for and what holds without it. */
export function envExample(): string {
  const defaults: Readonly<Record<string, string | number>> = configSchema.parse({})
  const entries = Object.entries(variables).map(
    ([name, { description = '' }]) => `${comment(description)}\n${name}=${defaults[name] ?? ''}\n`,
  )
  return ['# Every variable the product reads; what is written here holds without it.\n', ...entries].join('\n')
}

function comment(text: string): string {
  const lines = ['']
  for (const word of text.split(' ')) {
    const last = lines.at(-1) ?? ''
    if (last !== '' && last.length + word.length >= WIDTH) lines.push(word)
    else lines[lines.length - 1] = last === '' ? word : `${last} ${word}`
  }
  return lines.map((line) => `# ${line}`).join('\n')
}

if (import.meta.main) writeFileSync(join(import.meta.dirname, '..', '.env.example'), envExample())
