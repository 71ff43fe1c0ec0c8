import { join } from 'node:path'
import type { EnvironmentFacts } from './environment.ts'
import type { LocalPostgres } from './postgres.ts'
import { consoleStep, migrateStep, seedStep, servicePart } from './product.ts'
import type { Seeded } from './run-file.ts'
import { localSecrets } from './secrets.ts'
import { type Part, postgresPart, temporalPart } from './servers.ts'
import type { Setting } from './setting.ts'
import type { Step } from './steps.ts'

export interface PartsRequest {
  readonly setting: Setting
  readonly postgres: LocalPostgres
  /** Names to start; everything when undefined. */
  readonly only: readonly string[] | undefined
  readonly keepSeeded: (seeded: Seeded) => void
}

/** Everything a start consists of, in the order of starting. */
export function partsOf({ setting, postgres, only, keepSeeded }: PartsRequest): Part {
  const { plan } = setting
  const isSelected = (name: string) => only === undefined || only.includes(name)
  const facts = factsOf(setting, postgres)
  const work: Step[] = []
  if (plan.migrateScript && isSelected('migrate')) work.push(migrateStep(plan.migrateScript, setting, facts))
  if (plan.hasConsole && isSelected('console')) work.push(consoleStep(setting, facts))
  if (plan.seedScript && isSelected('seed')) work.push(seedStep(plan.seedScript, setting, facts, keepSeeded))
  return together([
    ...(isSelected('postgres') ? [postgresPart(setting, postgres)] : []),
    ...(isSelected('temporal') ? [temporalPart(setting)] : []),
    { members: [], steps: work, wanted: [] },
    ...plan.services.filter(({ name }) => isSelected(name)).map((spec) => servicePart(spec, setting, facts)),
  ])
}

function factsOf({ dataDir, ports, outside }: Setting, postgres: LocalPostgres): EnvironmentFacts {
  return {
    ports,
    outside,
    sandboxDir: join(dataDir, 'sandbox'),
    attachmentsDir: join(dataDir, 'attachments'),
    ownerUrl: postgres.ownerUrl,
    appUrl: postgres.appUrl,
    secretKeys: localSecrets(dataDir).secretKeys,
  }
}

function together(parts: readonly Part[]): Part {
  return {
    members: parts.flatMap(({ members }) => members),
    steps: parts.flatMap(({ steps }) => steps),
    wanted: parts.flatMap(({ wanted }) => wanted),
  }
}
