import type { PromptLayer } from '../../domain/context/layers.ts'
import { keptPerTenant } from '../kept.ts'
import type { Tx } from '../transaction.ts'

export interface PromptVersion {
  readonly id: string
  readonly layer: PromptLayer
  readonly slot: string
  readonly version: number
  readonly body: string
  readonly sha256: string
}

/** Prompt versions by slot: the ones in production, and any version by id for conversations that pinned it. */
export interface PromptSet {
  readonly production: ReadonlyMap<string, PromptVersion>
  readonly byId: ReadonlyMap<string, PromptVersion>
}

export const slotKey = (layer: PromptLayer, slot: string) => `${layer}:${slot}`

const KEEP_MS = 5_000

const READ = `select v.id, v.layer, v.slot, v.version, v.body, v.sha256, l.label = 'production' as live
from prompt_versions v left join prompt_labels l on l.tenant_id = v.tenant_id and l.prompt_version_id = v.id and l.label = 'production'
where v.tenant_id = $1`

const prompts = keptPerTenant(KEEP_MS, async (tx): Promise<PromptSet> => {
  const rows = await tx.run<PromptVersion & { live: boolean | null } & Record<string, unknown>>('read_prompts', READ, [
    tx.tenantId,
  ])
  return {
    production: new Map(rows.filter(({ live }) => live).map((row) => [slotKey(row.layer, row.slot), row])),
    byId: new Map(rows.map((row) => [row.id, row])),
  }
})

/** Versions never change, so they are kept; a moved label is seen within five seconds. */
export const readPrompts = (tx: Tx): Promise<PromptSet> => prompts.read(tx)

/** The version a conversation uses: the one it started with, else the one in production. */
export function promptFor(
  set: PromptSet,
  pins: Readonly<Record<string, string>>,
  layer: PromptLayer,
  slot: string,
): PromptVersion {
  const key = slotKey(layer, slot)
  const version = set.byId.get(pins[key] ?? '') ?? set.production.get(key)
  if (version === undefined) throw new Error(`no prompt is in production for ${key}`)
  return version
}
