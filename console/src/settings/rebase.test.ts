import { describe, expect, it } from 'vitest'
import { rebase } from './rebase.ts'

const base = { high: { first: '1 h', whole: '8 h' }, zone: 'Europe/Berlin', days: [1, 2] }

describe('a draft, when what it began on is stored anew', () => {
  it('follows where nobody typed', () => {
    const stored = { ...base, zone: 'Europe/Lisbon' }
    expect(rebase(base, base, stored)).toEqual(stored)
  })

  it('keeps what was typed, beside what a colleague changed', () => {
    const typed = { ...base, high: { first: '30 min', whole: '8 h' } }
    const stored = { ...base, high: { first: '1 h', whole: '6 h' }, days: [1] }
    expect(rebase(typed, base, stored)).toEqual({ ...stored, high: { first: '30 min', whole: '6 h' } })
  })

  it('takes the stored word for what was sent, and keeps what was typed since', () => {
    const sent = { ...base, high: { first: '90m', whole: '8h' } }
    const typedSince = { ...sent, zone: 'Europe/Lis' }
    const stored = { ...base, high: { first: '1 h 30 min', whole: '8 h' } }
    expect(rebase(typedSince, sent, stored)).toEqual({ ...stored, zone: 'Europe/Lis' })
  })

  it('keeps a list as it was put together', () => {
    expect(rebase({ days: [1, 2, 3] }, { days: [1, 2] }, { days: [1] })).toEqual({ days: [1, 2, 3] })
  })
})
