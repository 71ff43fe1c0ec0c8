import { expect, it } from 'vitest'
import { sqlState } from '../../../services/transaction.ts'
import { openBusiness } from '../support/business.ts'
import { newCustomer } from '../support/people.ts'

const RENAME = 'update customers set name = $3 where tenant_id = $1 and id = $2'
const WRONG = `update customers set tenant_id = null where tenant_id = $1 and id = $2`

it('a statement nobody waits for is done when the transaction is', async () => {
  const business = await openBusiness()
  const { id } = await newCustomer(business)
  await business.run(async (tx) => tx.send('rename', RENAME, [tx.tenantId, id, 'Ana']))
  expect(await business.rows('select name from customers where id = $1', [id])).toEqual([{ name: 'Ana' }])
})

it('its failure takes the transaction with it, also when nothing follows', async () => {
  const business = await openBusiness()
  const { id } = await newCustomer(business)
  const broken = business.run(async (tx) => {
    tx.send('rename', RENAME, [tx.tenantId, id, 'Ana'])
    tx.send('wrong', WRONG, [tx.tenantId, id])
    tx.emit({ type: 'note:added', subject: { kind: 'conversation', id } })
  })
  await expect(broken).rejects.toThrow('wrong')
  expect(await business.rows('select name from customers where id = $1', [id])).toEqual([{ name: null }])
  expect(await business.events()).not.toContain('note:added')
})

it('its failure is told, not that of the statement behind it, which only hears that all is over', async () => {
  const business = await openBusiness()
  const { id } = await newCustomer(business)
  const broken = business.run(async (tx) => {
    tx.send('wrong', WRONG, [tx.tenantId, id])
    await tx.run('rename', RENAME, [tx.tenantId, id, 'Ana'])
  })
  await expect(broken.catch(sqlState)).resolves.toBe('42501')
})

it('work that fails for another reason says so, whatever was under way', async () => {
  const business = await openBusiness()
  const { id } = await newCustomer(business)
  const broken = business.run(async (tx) => {
    tx.send('wrong', WRONG, [tx.tenantId, id])
    throw new Error('overtaken')
  })
  await expect(broken).rejects.toThrow('overtaken')
  expect(await business.rows('select name from customers where id = $1', [id])).toEqual([{ name: null }])
})
