import { expect, it } from 'vitest'
import { takenOverWords } from './control-words.ts'

it('says what had left at the moment of taking over', () => {
  expect(takenOverWords({ alreadyLeft: 0, undecided: 0 })).toBe('You have the conversation.')
  expect(takenOverWords({ alreadyLeft: 1, undecided: 0 })).toBe(
    'You have the conversation. One message had already left.',
  )
  expect(takenOverWords({ alreadyLeft: 2, undecided: 1 })).toBe(
    'You have the conversation. 2 messages had already left. 1 may have left.',
  )
})
