import { setTimeout as wait } from 'node:timers/promises'
import { channels } from '../../channels/registry.ts'
import { effectiveAutonomy, type TenantSettings } from '../../domain/settings/tenant-settings.ts'
import { stillHolds } from '../../services/conversation/fence.ts'
import { readSettings } from '../../services/settings/read.ts'
import { inTenant } from '../../services/transaction.ts'
import { idsOf, type Turn, type TurnDeps } from './deps.ts'

/** Nobody waits for it: what takes longer has come too late. */
const ATTEMPT_MS = 2_000

/**
 * Shows the customer that an answer is being written once `work` takes long, again and again until it ends. A quick answer
 * pays nothing; what goes wrong with showing it ends the showing and nothing else.
 */
export async function typingMeanwhile<Result>(
  deps: TurnDeps,
  turn: Turn,
  cancelled: AbortSignal,
  work: () => Promise<Result>,
): Promise<Result> {
  const ended = new AbortController()
  const over = AbortSignal.any([cancelled, ended.signal])
  void keepTyping(deps, turn, over).catch((error: unknown) => {
    if (!over.aborted) deps.log.warn({ err: error, ...idsOf(turn) }, 'the customer could not be shown that we type')
  })
  try {
    return await work()
  } finally {
    ended.abort()
  }
}

async function keepTyping(deps: TurnDeps, turn: Turn, over: AbortSignal): Promise<void> {
  const { to, answers, settings } = turn.context
  const { typing } = channels[to.channel].capabilities
  if (typing === undefined || deps.typingAfterMs === 0 || !isAuto(settings, turn)) return
  await wait(deps.typingAfterMs, undefined, { signal: over })
  const { provider } = await deps.providers.messaging(turn.scope.tenantId, to.accountId)
  while (!over.aborted && provider.showTyping !== undefined && (await isStillOurs(deps, turn))) {
    over.throwIfAborted()
    const shown = { channel: to.channel, to: to.address, answers }
    await provider.showTyping(shown, AbortSignal.any([over, AbortSignal.timeout(ATTEMPT_MS)]))
    await wait(typing.againMs, undefined, { signal: over })
  }
}

/** Staff may have taken over, paused the AI or asked for drafts meanwhile, or a newer message may own the turn. */
const isStillOurs = ({ db }: TurnDeps, turn: Turn): Promise<boolean> =>
  inTenant(db, turn.scope, async (tx) => {
    const [holds, settings] = await Promise.all([stillHolds(tx, turn.context.fence), readSettings(tx)])
    return holds && isAuto(settings, turn)
  })

/** Where staff let drafts go, nobody can say whether an answer comes. */
const isAuto = (settings: TenantSettings, { context }: Turn): boolean =>
  effectiveAutonomy(settings, context.to.channel, null) === 'auto'
