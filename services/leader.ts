import type { Database } from './database.ts'

/** Numbers of the advisory locks that make one process the leader of a loop. */
export const LEADER_LOCKS = {
  sweeper: 4_072_921,
  auditChain: 4_072_922,
  recovery: 4_072_923,
  maintenance: 4_072_924,
  alerts: 4_072_925,
  staffNotices: 4_072_926,
  templates: 4_072_927,
  profileNames: 4_072_928,
  callbacks: 4_072_929,
} as const

/** Runs `work` in at most one process of the installation at a time; the others skip this round. */
export async function asLeader(
  db: Database,
  lock: keyof typeof LEADER_LOCKS,
  work: () => Promise<void>,
): Promise<boolean> {
  const client = await db.pool.connect()
  // One that cannot even say whether it leads is gone, or holds a lock nobody gives back: nobody may be given it again.
  let isSound = false
  try {
    const { rows } = await client.query<{ held: boolean }>('select pg_try_advisory_lock($1) as held', [
      LEADER_LOCKS[lock],
    ])
    if (rows[0]?.held !== true) {
      isSound = true
      return false
    }
    try {
      await work()
      return true
    } finally {
      await client.query('select pg_advisory_unlock($1)', [LEADER_LOCKS[lock]])
      isSound = true
    }
  } finally {
    client.release(!isSound)
  }
}
