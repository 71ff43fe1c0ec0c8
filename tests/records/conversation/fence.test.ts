// Fails when: an effect does not check its epoch or the controller, does not lock its turn, or runs again
// (services/conversation/fence.ts).
import { describe, expect, it } from 'vitest'
import type { UserId } from '../../../domain/ids.ts'
import { type Fence, FencedError, fencedEffect, stillHolds } from '../../../services/conversation/fence.ts'
import { addNote } from '../../../services/conversation/note.ts'
import { giveBackConversation, takeOverConversation } from '../../../services/conversation/take-over.ts'
import { newId } from '../../../services/new-id.ts'
import { holdOpen } from '../support/barrier.ts'
import { type Business, openBusiness } from '../support/business.ts'
import { type Customer, newCustomer, write } from '../support/people.ts'
import { answer, type Claimed, claim, dispatch } from '../support/sends.ts'

const fenceOf = ({ id, epoch }: Claimed): Fence => ({ turnId: id, epoch })

/** A tool's effect that leaves a trace: a note with its text. */
const effect = (text: string, businessKey = 'key') => ({
  tool: 'take_note',
  businessKey,
  text,
})

const noted = (business: Business, fence: Fence, { text, ...rest }: ReturnType<typeof effect>) =>
  business.run((tx) =>
    fencedEffect(tx, fence, {
      ...rest,
      run: async (customerId) => {
        await addNote(tx, { customerId, userId: null, text })
        return { text }
      },
    }),
  )

const notes = async (business: Business) =>
  (await business.rows<{ text: string }>(`select text from messages where direction = 'note' order by position`)).map(
    ({ text }) => text,
  )

async function claimed(): Promise<{ business: Business; customer: Customer; fence: Fence }> {
  const business = await openBusiness()
  const customer = await newCustomer(business)
  return { business, customer, fence: fenceOf(await claim(business, customer)) }
}

const takeOver = (business: Business, { id }: Customer) =>
  business.run((tx) => takeOverConversation(tx, id, newId<UserId>()))

describe('an effect of a turn', () => {
  it('happens once: its replay returns what the first one returned', async () => {
    const { business, fence } = await claimed()
    expect(await noted(business, fence, effect('first'))).toEqual({ text: 'first' })
    expect(await noted(business, fence, effect('second'))).toEqual({ text: 'first' })
    expect(await notes(business)).toEqual(['first'])
  })

  it('happens for each business key, and for each tool', async () => {
    const { business, fence } = await claimed()
    await noted(business, fence, effect('a', 'one'))
    await noted(business, fence, effect('b', 'two'))
    await noted(business, fence, { ...effect('c', 'one'), tool: 'another' })
    expect(await notes(business)).toEqual(['a', 'b', 'c'])
  })

  it('is told whose turn it is', async () => {
    const { business, customer, fence } = await claimed()
    const told = await business.run((tx) =>
      fencedEffect(tx, fence, { tool: 't', businessKey: 'k', run: async (customerId) => customerId }),
    )
    expect(told).toBe(customer.id)
  })

  it('that comes to nothing is remembered as nothing', async () => {
    const { business, fence } = await claimed()
    const calls: number[] = []
    const nothing = () =>
      business.run((tx) =>
        fencedEffect(tx, fence, { tool: 't', businessKey: 'k', run: async () => void calls.push(1) }),
      )
    await nothing()
    expect(await nothing()).toBeNull()
    expect(calls).toHaveLength(1)
  })

  it('that fails leaves nothing, and may be tried again', async () => {
    const { business, fence } = await claimed()
    const failing = business.run((tx) =>
      fencedEffect(tx, fence, {
        tool: 'take_note',
        businessKey: 'key',
        run: async (customerId) => {
          await addNote(tx, { customerId, userId: null, text: 'lost' })
          throw new RangeError('after the note')
        },
      }),
    )
    await expect(failing).rejects.toThrow('after the note')
    await noted(business, fence, effect('kept'))
    expect(await notes(business)).toEqual(['kept'])
  })

  it('survives a newer claim of its turn: the newer one finds what was done', async () => {
    const { business, customer, fence } = await claimed()
    await noted(business, fence, effect('first'))
    const newer = fenceOf(await claim(business, customer))
    expect(await noted(business, newer, effect('second'))).toEqual({ text: 'first' })
  })
})

describe('an effect is refused', () => {
  it.each<[string, (business: Business, customer: Customer) => Promise<unknown>]>([
    ['after a newer claim', claim],
    ['after a takeover', takeOver],
    [
      'after a takeover that was given back',
      async (business, customer) => {
        await takeOver(business, customer)
        await business.run((tx) => giveBackConversation(tx, customer.id))
      },
    ],
    [
      'once its turn is answered',
      async (business, customer) => {
        const turn = await claim(business, customer)
        await dispatch(business, customer, await answer(business, customer, turn))
      },
    ],
  ])('%s, and nothing of it happens', async (_, overtake) => {
    const { business, customer, fence } = await claimed()
    expect(await business.run((tx) => stillHolds(tx, fence))).toBe(true)
    await overtake(business, customer)
    await expect(noted(business, fence, effect('late'))).rejects.toThrow(FencedError)
    expect(await business.run((tx) => stillHolds(tx, fence))).toBe(false)
    expect(await notes(business)).toEqual([])
  })

  it('for a turn that is not there, and for one of another business', async () => {
    const { business, fence } = await claimed()
    const other = await claimed()
    await expect(noted(business, other.fence, effect('theirs'))).rejects.toThrow(FencedError)
    await expect(noted(business, { ...fence, turnId: newId() }, effect('nobody’s'))).rejects.toThrow(FencedError)
  })
})

describe('an effect and a newer claim at the same moment', () => {
  it('happen one after the other: the claim waits for the effect', async () => {
    const { business, customer, fence } = await claimed()
    const open = await holdOpen(business, (tx) =>
      fencedEffect(tx, fence, { tool: 't', businessKey: 'k', run: async () => 'done' }),
    )
    await write(business, customer.phone)
    const newer = claim(business, customer)
    await open.untilSomebodyWaits()
    await open.commit()
    expect(await newer).toMatchObject({ epoch: 2 })
  })

  it('and the effect is refused when the claim was first', async () => {
    const { business, customer, fence } = await claimed()
    const open = await holdOpen(business, async (tx) => {
      await tx.run('', 'update turns set epoch = epoch + 1 where id = $1', [fence.turnId])
    })
    const late = noted(business, fence, effect('late'))
    const refused = expect(late).rejects.toThrow(FencedError)
    await open.untilSomebodyWaits()
    await open.commit()
    await refused
    expect(await claim(business, customer)).toMatchObject({ id: fence.turnId })
  })
})
