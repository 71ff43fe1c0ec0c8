import { expect, it } from 'vitest'
import { colleaguesAt } from './use-presence.ts'

const at = (userId: string, customerId: string, isTyping = false) => ({ userId, name: userId, customerId, isTyping })

it('shows each colleague at a conversation once, writing if any of their pages writes, and never oneself', () => {
  const people = [at('me', 'c1', true), at('ann', 'c1'), at('ann', 'c1', true), at('ben', 'c2', true), at('kim', 'c1')]
  expect(colleaguesAt(people, 'c1', 'me')).toEqual([at('ann', 'c1', true), at('kim', 'c1')])
})
