import { describe, expect, it } from 'vitest'
import { openDatabase } from './database.ts'
import { createTable } from './table.ts'

const opened = () => {
  const database = openDatabase(':memory:')
  const table = createTable(database, { name: 'things', keys: { colour: ({ colour }: { colour: string }) => colour } })
  return { database, table }
}

describe('a transaction', () => {
  it('keeps nothing when its work throws, and runs no effects', () => {
    const { database, table } = opened()
    const effects: string[] = []
    const work = () =>
      database.transaction(() => {
        table.insert('a', '1', { colour: 'red' }, 1)
        database.afterCommit(() => effects.push('told'))
        throw new Error('no')
      })
    expect(work).toThrow('no')
    expect(table.list()).toEqual([])
    database.transaction(() => table.insert('a', '2', { colour: 'red' }, 1))
    expect(effects).toEqual([])
  })

  it('undoes only the failed attempt inside it', () => {
    const { database, table } = opened()
    database.transaction(() => {
      table.insert('a', '1', { colour: 'red' }, 1)
      expect(() =>
        database.attempt(() => {
          table.insert('a', '2', { colour: 'red' }, 1)
          throw new Error('no')
        }),
      ).toThrow('no')
    })
    expect(table.list().map(({ id }) => id)).toEqual(['1'])
  })
})

describe('a table', () => {
  it('keeps accounts apart, finds by key, pages by position', () => {
    const { table } = opened()
    for (const id of ['1', '2', '3', '4']) table.insert('a', id, { colour: id === '3' ? 'blue' : 'red' }, Number(id))
    table.insert('b', '1', { colour: 'red' }, 1)
    expect(table.list({ account: 'a', where: { colour: 'red' } }).map(({ id }) => id)).toEqual(['4', '2', '1'])
    const [newest] = table.list({ account: 'a', limit: 1 })
    expect(table.list({ account: 'a', beforeSeq: newest?.seq ?? 0 }).map(({ id }) => id)).toEqual(['3', '2', '1'])
    expect(table.list({ account: 'a', createdBeforeMs: 2, order: 'oldest' }).map(({ id }) => id)).toEqual(['1', '2'])
    table.replace('a', '3', { colour: 'red' })
    expect(table.list({ account: 'a', where: { colour: 'blue' } })).toEqual([])
    expect(table.get('b', '3')).toBeNull()
  })
})
