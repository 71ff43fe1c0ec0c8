import { expect, it } from 'vitest'
import { forget, inMessages, notShownYet, type Outgoing, type Pending, renamed, withFault } from './pending-list.ts'

const pending = (localId: string): Pending => ({
  localId,
  id: null,
  kind: 'message',
  text: 'hi',
  takesOver: false,
  replaces: null,
  at: '2026-11-21T09:00:00Z',
  after: 'earlier',
  fault: null,
})
const list = [pending('a'), pending('b')]

it('learns the id of the one that was stored, and keeps a fault with the one that failed', () => {
  expect(renamed(list, 'b', 'server-id').map(({ id }) => id)).toEqual([null, 'server-id'])
  const fault = new Error('away')
  expect(withFault(list, 'a', fault).map((one) => one.fault)).toEqual([fault, null])
  expect(withFault(withFault(list, 'a', fault), 'a', null)[0]?.fault).toBeNull()
})

it('forgets one and only one', () => {
  expect(forget(list, 'a').map(({ localId }) => localId)).toEqual(['b'])
})

it('sends words with the first file, long ones before it, and each other file by itself', () => {
  const words = (text: string): Outgoing => ({ kind: 'message', text, takesOver: true, replaces: null })
  const [one, two] = [new File(['1'], 'one.pdf'), new File(['2'], 'two.pdf')]
  const said = (text: string, files: readonly File[]) =>
    inMessages(words(text), files).map((message) => [message.text, message.file?.name])
  expect(said('Here', [])).toEqual([['Here', undefined]])
  expect(said('Here', [one, two])).toEqual([
    ['Here', 'one.pdf'],
    ['', 'two.pdf'],
  ])
  const long = 'x'.repeat(1_001)
  expect(said(long, [one])).toEqual([
    [long, undefined],
    ['', 'one.pdf'],
  ])
})

it('shows once what the feed brought before its request was answered, and twice what was written twice', () => {
  const shown = (id: string, direction: 'out' | 'note' = 'out') => ({ id, direction, text: 'hi' })
  const left = (...after: ReturnType<typeof shown>[]) =>
    notShownYet(list, [shown('long ago'), shown('earlier'), ...after]).map(({ localId }) => localId)
  expect(left()).toEqual(['a', 'b'])
  expect(left(shown('one'))).toEqual(['b'])
  expect(left(shown('one'), shown('two'))).toEqual([])
  expect(left(shown('one', 'note'))).toEqual(['a', 'b'])
  expect(notShownYet(renamed(list, 'b', 'two'), [shown('two')]).map(({ localId }) => localId)).toEqual(['a'])
  const failed = withFault(list, 'a', new Error('away'))
  expect(notShownYet(failed, [shown('earlier'), shown('one')]).map(({ localId }) => localId)).toEqual(['a'])
})
