import type { Logger } from 'pino'
import type { OpenedAccount, ProviderDirectory } from '../../activities/provider-directory.ts'
import { channels } from '../../channels/registry.ts'
import { isAboutAccount, pauseAfter } from '../../domain/identity/profile-question.ts'
import type { AccountId, TenantId } from '../../domain/ids.ts'
import { ProviderError } from '../../providers/provider-error.ts'
import {
  claimProfileQuestion,
  type DueAccount,
  type ProfileQuestion,
  pauseProfileNames,
  putOffStrays,
  releaseProfileQuestion,
  settleProfileQuestion,
} from '../../services/customer/ask-profile-name.ts'
import type { Database } from '../../services/database.ts'
import { inTenant, type Scope } from '../../services/transaction.ts'

export interface ProfileNameDeps {
  readonly db: Database
  readonly providers: Pick<ProviderDirectory, 'messaging'>
  readonly log: Logger
}

const ABORT_MS = 5_000
/** With the pace of the loop, fewer than a provider takes in a minute. */
const IN_A_ROW = 3

const scopeOf = (tenantId: TenantId): Scope => ({
  tenantId,
  actor: { kind: 'system', part: 'profile-names' },
  correlationId: 'profile-names',
})

/** Asks one account what a few of its people are called, one after the other, until it does not answer. */
export async function askProfileNames(deps: ProfileNameDeps, { tenantId, accountId }: DueAccount): Promise<void> {
  const scope = scopeOf(tenantId)
  const account = await openOrPause(deps, scope, accountId)
  if (account === null) return
  for (let asked = 0; asked < IN_A_ROW; asked++) {
    const question = await nextQuestion(deps, scope, accountId, account)
    if (question === null || !(await askAbout(deps, scope, { accountId, account, question }))) return
  }
}

async function openOrPause(deps: ProfileNameDeps, scope: Scope, accountId: AccountId): Promise<OpenedAccount | null> {
  try {
    return await deps.providers.messaging(scope.tenantId, accountId)
  } catch (error) {
    await leaveAlone(deps, scope, { accountId, question: null }, error)
    return null
  }
}

const nextQuestion = ({ db }: ProfileNameDeps, scope: Scope, accountId: AccountId, { channel }: OpenedAccount) =>
  inTenant(db, scope, async (tx) => {
    const kind = channels[channel].capabilities.identifierKind
    const question = await claimProfileQuestion(tx, accountId, kind)
    if (question === null) await putOffStrays(tx, { channel, kind })
    return question
  })

interface Asking {
  readonly accountId: AccountId
  readonly account: OpenedAccount
  readonly question: ProfileQuestion
}

/** False when the account had better be left alone for a while. */
async function askAbout(deps: ProfileNameDeps, scope: Scope, asking: Asking): Promise<boolean> {
  const { account, question } = asking
  try {
    const said = question.isWorthAsking ? await nameFrom(account, question) : null
    await inTenant(deps.db, scope, (tx) => settleProfileQuestion(tx, question, said))
    return true
  } catch (error) {
    await leaveAlone(deps, scope, asking, error)
    return false
  }
}

function nameFrom({ provider, vendor }: OpenedAccount, { address }: ProfileQuestion): Promise<string | null> {
  if (provider.profileName !== undefined) return provider.profileName(address, AbortSignal.timeout(ABORT_MS))
  const message = 'its profiles cannot be read'
  throw new ProviderError({ vendor, code: 'no_profiles', message, effect: 'none', retryable: false })
}

/** Names are a convenience: nobody is alarmed, no message waits, and what is not allowed is not asked for again and again. */
async function leaveAlone(
  { db, log }: ProfileNameDeps,
  scope: Scope,
  { accountId, question }: { accountId: AccountId; question: ProfileQuestion | null },
  error: unknown,
): Promise<void> {
  if (!(error instanceof ProviderError)) throw error
  const pauseMs = pauseAfter(error)
  await inTenant(db, scope, async (tx) => {
    await pauseProfileNames(tx, accountId, pauseMs)
    if (question !== null && isAboutAccount(error)) await releaseProfileQuestion(tx, question)
  })
  const { tenantId } = scope
  log.warn({ err: error, tenantId, accountId, pauseMs }, 'the names of those who write were not told; later')
}
