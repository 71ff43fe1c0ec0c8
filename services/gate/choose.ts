import { isSwitch } from '../../domain/gate/case.ts'
import type { GateRunId } from '../../domain/ids.ts'
import type { Vault } from '../credential/vault.ts'
import { ServiceError } from '../errors.ts'
import { type ChosenModel, chooseModel, needKey, readModelConfigurations } from '../model/configurations.ts'
import { readSettings } from '../settings/read.ts'
import type { Tx } from '../transaction.ts'
import { beginGate, type Candidate } from './begin.ts'
import { newestGateRun } from './read.ts'

/**
 * What an owner chose. Bounds and keys of the model in use, and the first model of all, hold at once; another model becomes
 * the pending choice, and the run that decides about it is returned.
 */
export async function chooseThroughGate(tx: Tx, vault: Vault, chosen: ChosenModel): Promise<GateRunId | null> {
  const active = await activeModel(tx)
  const wanted = { vendor: chosen.vendor, model: await nameIn(tx, chosen.settings) }
  if (!isSwitch(active, wanted)) {
    await chooseModel(tx, vault, chosen)
    return null
  }
  await needKey(tx, chosen)
  const { settings, credentials } = chosen
  const sealed = credentials === undefined ? null : vault.seal(JSON.stringify(credentials))
  return beginGate(tx, { purpose: 'switch', ...wanted, settings, credentials: sealed })
}

/** Asks the choice that failed once more; where none is pending, the model in use. */
export async function askAgain(tx: Tx): Promise<GateRunId> {
  const newest = await newestGateRun(tx)
  if (newest?.state === 'failed' && newest.purpose === 'switch') {
    const { purpose, vendor, model, settings, credentials } = newest
    return beginGate(tx, { purpose, vendor, model, settings, credentials })
  }
  const active = await activeModel(tx)
  if (active === null) throw new ServiceError('not_found', 'provider_not_configured', 'No language model is set up.')
  return beginGate(tx, { purpose: 'check', ...active, credentials: null })
}

type ActiveModel = Pick<Candidate, 'vendor' | 'model' | 'settings'>

/** The model that answers customers; null where none is set up. */
export async function activeModel(tx: Tx): Promise<ActiveModel | null> {
  const [active] = (await readModelConfigurations(tx)).filter(({ isActive }) => isActive)
  if (active === undefined) return null
  // safe: the column holds an object, written by us
  const settings = active.settings as Record<string, unknown>
  return { vendor: active.vendor, model: await nameIn(tx, settings), settings }
}

/** A choice without a name means the usual one. */
async function nameIn(tx: Tx, settings: Record<string, unknown>): Promise<string> {
  const named = settings['model']
  return typeof named === 'string' ? named : (await readSettings(tx)).model.name
}
