import { expect, it } from 'vitest'
import { lastWords } from './last-words.ts'

it('leaves out how our own messages begin, and nothing of what a customer says', () => {
  const lastText = "You are chatting with Oak's AI assistant.\n\nThe table costs 600."
  expect(lastWords({ lastText, lastBy: 'ai' })).toBe('The table costs 600.')
  expect(lastWords({ lastText, lastBy: 'customer' })).toBe(lastText)
  expect(lastWords({ lastText: 'Only this.', lastBy: 'ai' })).toBe('Only this.')
})
