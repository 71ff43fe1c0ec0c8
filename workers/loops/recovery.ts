import { asLeader } from '../../services/leader.ts'
import { type RecoveryDeps, recoverInbound } from './recover-inbound.ts'
import type { Loop } from './repeat.ts'
import { repeat } from './repeat.ts'

export interface RecoverySetting extends RecoveryDeps {
  readonly everyMs: number
  /** How often to see whether the database is there. */
  readonly paceMs: number
}

/** Lists what providers hold for us: at start, every so often, and as soon as the database is back after it was gone. */
export function startRecovery(setting: RecoverySetting): Loop {
  let wasAway = true
  let nextAt = 0
  return repeat(
    'inbound recovery',
    setting.paceMs,
    async () => {
      const isThere = await answers(setting)
      if (!isThere) wasAway = true
      if (!isThere || (!wasAway && Date.now() < nextAt)) return
      const isLeader = await asLeader(setting.db, 'recovery', () => recoverInbound(setting))
      if (!isLeader) return
      wasAway = false
      nextAt = Date.now() + setting.everyMs
    },
    setting.log,
  )
}

async function answers({ db, log }: RecoverySetting): Promise<boolean> {
  try {
    await db.pool.query('select 1')
    return true
  } catch (error) {
    log.warn({ err: error }, 'the database does not answer')
    return false
  }
}
