/**
 * Developer tool: cuts the provider specifications down to what the sandbox implements and writes `sandbox/specs/*.json`.
 * `node scripts/trim-specs.ts [folder with the full specifications]`
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { SPEC_PLANS } from '../sandbox/specs/plan.ts'
import { trimSpec } from '../sandbox/specs/trim.ts'

function write(folder: string): void {
  for (const [name, plan] of Object.entries(SPEC_PLANS)) {
    const lines = Object.entries(trimSpec(plan, folder)).map(
      ([key, schema]) => `${JSON.stringify(key)}:${JSON.stringify(schema)}`,
    )
    writeFileSync(join('sandbox/specs', `${name}.json`), `{"$id":"${name}","definitions":{\n${lines.join(',\n')}\n}}\n`)
  }
  writeFileSync('sandbox/specs/stripe-fixtures.json', `${fixtures(folder)}\n`)
}

const FIXTURES = [
  'customer',
  'invoice',
  'invoiceitem',
  'line_item',
  'payment_intent',
  'charge',
  'refund',
  'dispute',
  'invoice_payment',
  'event',
]

function fixtures(folder: string): string {
  const document = JSON.parse(readFileSync(join(folder, 'stripe_fixtures3_2026-07-29.json'), 'utf8')) as {
    resources: Record<string, unknown>
  }
  const lines = FIXTURES.map((name) => `${JSON.stringify(name)}:${JSON.stringify(document.resources[name])}`)
  return `{\n${lines.join(',\n')}\n}`
}

if (import.meta.main) write(process.argv[2] ?? '../shared/provider-contracts/specs')
