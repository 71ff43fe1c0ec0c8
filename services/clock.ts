import type { Tx } from './transaction.ts'

/** The database's clock: the only one by which facts asked for on different machines are put in order. */
export async function readNow(tx: Tx): Promise<Date> {
  const [row] = await tx.run<{ now: Date }>('read_now', 'select clock_timestamp() as now', [])
  if (row === undefined) throw new Error('a clock always answers')
  return row.now
}
