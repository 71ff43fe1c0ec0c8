import type { Health } from '../../../api/contract/health.ts'
import { channelName } from '../ui/channel-words.ts'
import { accountFares, type Configuration, configurationFares, type Fares, modelFares } from './fares.ts'
import { vendorName } from './vendor-words.ts'

export interface Outside {
  readonly key: string
  readonly name: string
  readonly fares: Fares
  readonly isModel: boolean
  /** Worth saying before anybody asks. */
  readonly isTrouble: boolean
}

const HOUR_MS = 3_600_000
/** One or two may be the fault of whom they went to. */
const SEVERAL = 3

/** A key stays wrong until somebody changes it; whatever else failed long ago may be over, and nobody has asked since. */
function isNews({ outcome, lastFailure }: Configuration, now: number): boolean {
  if (outcome !== 'failing') return false
  return lastFailure?.fault === 'credentials' || now - Date.parse(lastFailure?.at ?? '') < HOUR_MS
}

/** The business's own channels, vendors and models, as far as there is something to tell of them; trouble first. */
export function outsideOf({ accounts = [], configurations = [], models }: Health, now: number): Outside[] {
  const all = [
    ...accounts.map((account) => ({
      key: account.id,
      name: channelName(account.channel),
      fares: accountFares(account, now),
      isModel: false,
      isTrouble: account.status === 'down' || (account.status === 'degraded' && account.failures >= SEVERAL),
    })),
    ...configurations.flatMap((configuration) => {
      const fares = configurationFares(configuration, now)
      if (fares === null || !configuration.isActive) return []
      const { capability, vendor } = configuration
      const isTrouble = isNews(configuration, now)
      return [{ key: `${capability}-${vendor}`, name: vendorName(vendor), fares, isModel: false, isTrouble }]
    }),
    ...models.map((model) => ({
      key: `${model.vendor}/${model.model}`,
      name: vendorName(model.vendor),
      fares: modelFares(model, now),
      isModel: true,
      isTrouble: true,
    })),
  ]
  return all.toSorted((left, right) => Number(right.isTrouble) - Number(left.isTrouble))
}
