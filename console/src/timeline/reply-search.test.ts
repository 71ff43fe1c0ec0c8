import { expect, it } from 'vitest'
import { matchingReplies, searchedReply } from './reply-search.ts'

const replies = [
  { name: 'Opening hours', text: 'We are here from nine.' },
  { name: 'Warranty', text: 'Ten years on panels.' },
  { name: 'Thanks', text: 'Thank you. Our warranty stays open.' },
]

it('begins with a slash and ends with the line', () => {
  expect(searchedReply('/war')).toBe('war')
  expect(searchedReply('/')).toBe('')
  expect(searchedReply('and/or')).toBeNull()
  expect(searchedReply('/war\nmore')).toBeNull()
})

it('finds by the beginning of the name first, then anywhere', () => {
  expect(matchingReplies(replies, ' WAR').map(({ name }) => name)).toEqual(['Warranty', 'Thanks'])
  expect(matchingReplies(replies, '')).toHaveLength(3)
  expect(matchingReplies(replies, 'battery')).toEqual([])
})
