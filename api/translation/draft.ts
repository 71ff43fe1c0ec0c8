import type { CustomerId } from '../../domain/ids.ts'
import type { Spoken } from '../../domain/translation/spoken.ts'
import { writtenIn } from '../../domain/translation/written-in.ts'
import { requireCustomer } from '../../services/customer/known.ts'
import { newId } from '../../services/new-id.ts'
import { readSettings } from '../../services/settings/read.ts'
import { inTenant, type Scope } from '../../services/transaction.ts'
import { reserveBudget, settleBudget } from '../../services/usage/budget.ts'
import { mostUsdMicros } from './ask.ts'
import { ask, failed, outcomeOf, readyModel, shareOf, type Translated, type TranslatorDeps } from './ready.ts'

export interface DraftWanted {
  readonly customerId: CustomerId
  readonly text: string
  readonly to: Spoken
}

/** What a colleague is writing, in the customer's language; kept nowhere, and sent by nobody. */
export async function translateDraft(deps: TranslatorDeps, scope: Scope, wanted: DraftWanted): Promise<Translated> {
  const { customerId, text, to } = wanted
  const settings = await inTenant(deps.db, scope, async (tx) => {
    await requireCustomer(tx, customerId)
    return readSettings(tx)
  })
  const language = writtenIn(text, to)
  if (language === to) return { kind: 'not_needed' }
  const model = await readyModel(deps, scope, settings, text)
  if (typeof model === 'string') return failed(model)
  const spending = { turnId: `translation/draft/${customerId}`, step: String(newId()) }
  const most = { ...spending, usdMicros: mostUsdMicros(model, text, to) }
  const reserved = await inTenant(deps.db, scope, (tx) => reserveBudget(tx, most, shareOf(settings)))
  if (reserved === 'exhausted') return failed('budget')
  const settle = (usdMicros: number, detail: Record<string, unknown>) =>
    inTenant(deps.db, scope, async (tx) => settleBudget(tx, { ...spending, usdMicros }, detail))
  try {
    const asked = await ask(deps, scope, model, wanted)
    await settle(asked.usdMicros, asked.detail)
    return outcomeOf(asked, to, language ?? 'und')
  } catch (error) {
    await settle(0, { failed: true })
    throw error
  }
}
