import type { VendorOf } from '../../domain/providers.ts'
import type { Vault } from '../credential/vault.ts'
import { ServiceError } from '../errors.ts'
import { newId } from '../new-id.ts'
import type { Tx } from '../transaction.ts'

export interface ModelConfiguration {
  readonly vendor: VendorOf<'llm'>
  /** What is chosen beside the credentials; parsed by whoever reads it. */
  readonly settings: unknown
  readonly credentials: Buffer
  readonly isActive: boolean
}

const CONFIGURATIONS = `select vendor, settings, credentials, is_active as "isActive" from provider_configurations
where tenant_id = $1 and capability = 'llm' order by is_active desc, created_at desc, id desc`

/** The model vendors a business has set up; the one in use first. */
export const readModelConfigurations = (tx: Tx): Promise<ModelConfiguration[]> =>
  tx.run<ModelConfiguration & Record<string, unknown>>('model_configurations', CONFIGURATIONS, [tx.tenantId])

const ACTIVE = `select 1 as one from provider_configurations where tenant_id = $1 and capability = 'llm' and is_active limit 1`

/** Whether there is anybody to ask. */
export const hasModel = async (tx: Tx): Promise<boolean> =>
  (await tx.run('has_model', ACTIVE, [tx.tenantId])).length > 0

export interface ChosenModel {
  readonly vendor: VendorOf<'llm'>
  readonly settings: Record<string, unknown>
  /** New credentials; undefined leaves those that are stored. */
  readonly credentials: Record<string, unknown> | undefined
  /** The vendor can be used without any. */
  readonly isKeyless: boolean
}

const CHOOSE = `insert into provider_configurations (tenant_id, id, capability, vendor, endpoint_key, credentials, settings)
values ($1, $2, 'llm', $3, $7, $4, $5)
on conflict (tenant_id, capability, vendor) do update set settings = excluded.settings, is_active = true,
  credentials = case when $6 then excluded.credentials else provider_configurations.credentials end`
const OTHERS = `update provider_configurations set is_active = false where tenant_id = $1 and capability = 'llm' and vendor <> $2`

/** Throws where a vendor wants a key and none is given or stored. */
export async function needKey(tx: Tx, chosen: Omit<ChosenModel, 'settings'>): Promise<void> {
  if (chosen.credentials !== undefined || chosen.isKeyless) return
  const known = await readModelConfigurations(tx)
  if (!known.some(({ vendor }) => vendor === chosen.vendor))
    throw new ServiceError('invalid', 'no_key', 'This vendor needs a key of yours.')
}

/** From now on this vendor answers, within the ten seconds credentials are kept. */
export async function chooseModel(tx: Tx, vault: Vault, chosen: ChosenModel): Promise<void> {
  await needKey(tx, chosen)
  const sealed = vault.seal(JSON.stringify(chosen.credentials ?? {}))
  await tx.run('choose_model', CHOOSE, [
    tx.tenantId,
    newId(),
    chosen.vendor,
    sealed,
    JSON.stringify(chosen.settings),
    chosen.credentials !== undefined,
    newId(),
  ])
  await tx.run('leave_other_models', OTHERS, [tx.tenantId, chosen.vendor])
  const subject = { kind: 'tenant', id: tx.tenantId } as const
  tx.emit({ type: 'settings:changed', subject, payload: { parts: ['model'], provider: chosen.vendor } })
}
