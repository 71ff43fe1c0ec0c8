import { expect, it } from 'vitest'
import { asLeader } from '../../../services/leader.ts'
import { until } from '../../support/until.ts'
import { recordsDatabase } from '../support/database.ts'

it('a connection that breaks while somebody has it ends neither the process nor the pool', async () => {
  const { db } = await recordsDatabase()
  const client = await db.pool.connect()
  const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid')
  await db.pool.query('select pg_terminate_backend($1)', [rows[0]?.pid])
  const isLost = () =>
    client.query('select 1').then(
      () => false,
      () => true,
    )
  await until('the loss', isLost)
  client.release(true)
  expect(await asLeader(db, 'maintenance', async () => void (await db.pool.query('select 1')))).toBe(true)
})
