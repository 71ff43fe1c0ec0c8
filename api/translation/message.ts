import { setTimeout as pause } from 'node:timers/promises'
import type { MessageId, UserId } from '../../domain/ids.ts'
import { readLanguage, type TenantSettings } from '../../domain/settings/tenant-settings.ts'
import { foreignTo } from '../../domain/translation/written-in.ts'
import type { Database } from '../../services/database.ts'
import { readSettings } from '../../services/settings/read.ts'
import { inTenant, type Scope, type Tx } from '../../services/transaction.ts'
import { type Allowance, type Claimed, claimTranslation, type Wanted } from '../../services/translation/claim.ts'
import { readFixed } from '../../services/translation/fixed.ts'
import { readTranslatable, readTranslations, type Translation } from '../../services/translation/read.ts'
import { type Result, settleTranslation } from '../../services/translation/settle.ts'
import { mostUsdMicros, PATIENCE_MS } from './ask.ts'
import type { TranslatingModel } from './open-model.ts'
import { ask, failed, outcomeOf, readyModel, shareOf, type Translated, type TranslatorDeps } from './ready.ts'

const LEASE_MS = PATIENCE_MS + 6_000
const LOOK_AGAIN_MS = 250

/** What a message says, in the language whoever asks reads; made once, and kept. */
export async function translateMessage(
  deps: TranslatorDeps,
  scope: Scope,
  { id, userId }: { readonly id: MessageId; readonly userId: UserId | null },
): Promise<Translated> {
  const { wanted, settings, known } = await inTenant(deps.db, scope, (tx) => readWanted(tx, id, userId))
  if (wanted === null) return { kind: 'not_needed' }
  if (known !== undefined) return { kind: 'made', to: wanted.to, translation: known }
  const model = await readyModel(deps, scope, settings, wanted.text)
  if (typeof model === 'string') return failed(model)
  const allowance = {
    usdMicros: mostUsdMicros(model, wanted.text, wanted.to),
    mostUsdMicros: shareOf(settings),
    leaseMs: LEASE_MS,
  }
  const claimed = await claimInTurn(deps.db, scope, wanted, allowance)
  switch (claimed.kind) {
    case 'made':
      return { ...claimed, to: wanted.to }
    case 'exhausted':
      return failed('budget')
    case 'under_way':
      return failed('busy')
    case 'ours':
      return make(deps, scope, { model, wanted, claim: claimed.claim })
  }
}

interface Read {
  /** Null: there is nothing to translate. */
  readonly wanted: Wanted | null
  readonly known: Translation | undefined
  readonly settings: TenantSettings
}

async function readWanted(tx: Tx, id: MessageId, userId: UserId | null): Promise<Read> {
  const { text, customerId, direction } = await readTranslatable(tx, id)
  const settings = await readSettings(tx)
  const to = readLanguage(settings, userId)
  const writtenIn = direction === 'note' ? null : foreignTo(text, to)
  if (writtenIn === null) return { wanted: null, known: undefined, settings }
  const known =
    readFixed({ direction, text }, writtenIn, to) ?? (await readTranslations(tx, [{ id, text }], to)).get(id)
  return { wanted: { messageId: id, customerId, text, writtenIn, to }, known, settings }
}

/** Whoever asks while a colleague's is being made gets that one; was nothing made of it, it is theirs to make. */
async function claimInTurn(db: Database, scope: Scope, wanted: Wanted, allowance: Allowance): Promise<Claimed> {
  const endsAt = performance.now() + PATIENCE_MS
  for (;;) {
    const claimed = await inTenant(db, scope, (tx) => claimTranslation(tx, wanted, allowance))
    if (claimed.kind !== 'under_way' || performance.now() > endsAt) return claimed
    await pause(LOOK_AGAIN_MS)
  }
}

interface Making {
  readonly model: TranslatingModel
  readonly wanted: Wanted
  readonly claim: string
}

async function make(deps: TranslatorDeps, scope: Scope, { model, wanted, claim }: Making): Promise<Translated> {
  const settle = (result: Omit<Result, 'claim'>) =>
    inTenant(deps.db, scope, async (tx) => settleTranslation(tx, wanted, { ...result, claim }))
  try {
    const asked = await ask(deps, scope, model, wanted)
    await settle(asked)
    return outcomeOf(asked, wanted.to, wanted.writtenIn)
  } catch (error) {
    await settle({ usdMicros: 0, detail: { failed: true }, made: null })
    throw error
  }
}
