import type { TenantSettings } from '../../domain/settings/tenant-settings.ts'
import type { Spoken, WrittenIn } from '../../domain/translation/spoken.ts'
import type { TranslationTrouble } from '../../domain/translation/trouble.ts'
import type { Database } from '../../services/database.ts'
import { isLeftAlone } from '../../services/model/left-alone.ts'
import { inTenant, type Scope } from '../../services/transaction.ts'
import type { Translation } from '../../services/translation/read.ts'
import type { Log } from '../log.ts'
import { type Asked, askForTranslation, fits } from './ask.ts'
import { type ModelSource, openTranslatingModel, type TranslatingModel } from './open-model.ts'

export interface TranslatorDeps extends ModelSource {
  readonly db: Database
  readonly log: Log
}

export type Translated =
  | { readonly kind: 'made'; readonly to: Spoken; readonly translation: Translation }
  /** It is in the language wanted already, or nobody can tell. */
  | { readonly kind: 'not_needed' }
  | { readonly kind: 'failed'; readonly why: TranslationTrouble }

export const failed = (why: TranslationTrouble): Translated => ({ kind: 'failed', why })

/** The model, where it may be asked for this text now; else why not. */
export async function readyModel(
  deps: TranslatorDeps,
  scope: Scope,
  settings: TenantSettings,
  text: string,
): Promise<TranslatingModel | TranslationTrouble> {
  const model = await openTranslatingModel(deps, scope, settings)
  if (model === null) return 'not_configured'
  if (!fits(model, text)) return 'too_long'
  if (model.breaker.isOpen()) return 'away'
  const isAway = await inTenant(deps.db, scope, (tx) => isLeftAlone(tx, model.vendor, model.name))
  return isAway ? 'away' : model
}

/** Customers' answers come first: what they may still need of the day's money is not spent on reading them. */
export const shareOf = ({ budget }: TenantSettings): number =>
  Math.floor((budget.dayUsdMicros * budget.softPercent) / 100)

/** One call, with a line in the log that says nothing of the text. */
export async function ask(
  { log }: TranslatorDeps,
  { tenantId, correlationId }: Scope,
  model: TranslatingModel,
  { text, to }: { readonly text: string; readonly to: Spoken },
): Promise<Asked> {
  const asked = await askForTranslation(model, text, to)
  const { vendor, name } = model
  log.info(
    { tenantId, correlationId, vendor, model: name, to, outcome: asked.why ?? 'made' },
    'a translation was asked for',
  )
  return asked
}

export const outcomeOf = ({ made, why }: Asked, to: Spoken, writtenIn: WrittenIn): Translated =>
  made === null ? failed(why ?? 'unusable') : { kind: 'made', to, translation: { ...made, writtenIn } }
