import { readFileSync } from 'node:fs'
import { PERSONAS, type Persona } from '../../domain/persona/persona.ts'
import type { StarterTexts } from './provision-tenant.ts'

const read = (path: string) => readFileSync(new URL(`../../context/platform/${path}`, import.meta.url), 'utf8').trim()

/** The platform's own policy, personas and contract from context/platform. */
export function starterTexts(): StarterTexts {
  return {
    policy: read('policy.md'),
    // safe: built from the complete list of personas
    personas: Object.fromEntries(PERSONAS.map((persona) => [persona, read(`personas/${persona}.md`)])) as Record<
      Persona,
      string
    >,
    contractTitle: 'Agreement',
    contract: read('contract.md'),
  }
}
