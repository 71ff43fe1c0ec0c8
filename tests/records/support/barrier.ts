import type { Tx } from '../../../services/transaction.ts'
import { until } from '../../support/until.ts'
import type { Business } from './business.ts'

/** A transaction that has done its work and has not committed. */
export interface HeldOpen<Result> {
  readonly result: Result
  /** Waits until another transaction waits for this one. */
  untilSomebodyWaits(): Promise<void>
  commit(): Promise<void>
  rollBack(): Promise<void>
}

class RolledBack extends Error {}

// It idles on purpose, on a crowded machine for longer than the product would let it.
const BEGIN = `select pg_backend_pid() as pid, set_config('idle_in_transaction_session_timeout', '0', true)`

/** Runs `work` and keeps its transaction open, with every lock it took, until it is told how to end. */
export async function holdOpen<Result>(
  business: Business,
  work: (tx: Tx) => Promise<Result>,
): Promise<HeldOpen<Result>> {
  const end = Promise.withResolvers<void>()
  const worked = Promise.withResolvers<{ result: Result; pid: number }>()
  const ended = business.run(async (tx) => {
    const [backend] = await tx.run<{ pid: number }>('', BEGIN, [])
    worked.resolve({ result: await work(tx), pid: backend?.pid ?? 0 })
    await end.promise
  })
  const { result, pid } = await Promise.race([worked.promise, ended.then(() => Promise.reject(new Error('it ended')))])
  return {
    result,
    untilSomebodyWaits: async () => {
      await until('a wait for the open transaction', () => waitsFor(business, pid))
    },
    commit: () => {
      end.resolve()
      return ended
    },
    rollBack: async () => {
      end.reject(new RolledBack())
      await ended.catch((error: unknown) => {
        if (!(error instanceof RolledBack)) throw error
      })
    },
  }
}

async function waitsFor({ records }: Business, pid: number): Promise<boolean> {
  const waiting = await records.owner('select 1 from pg_stat_activity where $1 = any(pg_blocking_pids(pid))', [pid])
  return waiting.length > 0
}
