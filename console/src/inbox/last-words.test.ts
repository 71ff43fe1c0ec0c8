import { expect, it } from 'vitest'
import type { ConversationRow } from '../api/nouns.ts'
import { lastSpeaker, lastWords } from './last-words.ts'

it('leaves out how our own messages begin, and nothing of what a customer says', () => {
  const lastText = "You are chatting with Oak's AI assistant.\n\nThe table costs 600."
  expect(lastWords({ lastText, lastBy: 'ai' })).toBe('The table costs 600.')
  expect(lastWords({ lastText, lastBy: 'customer' })).toBe(lastText)
  expect(lastWords({ lastText: 'Only this.', lastBy: 'ai' })).toBe('Only this.')
})

it('leaves out the greeting of a letter and the sentence under it', () => {
  const letter = (...lines: string[]) => lastWords({ lastText: lines.join('\n\n'), lastBy: 'ai' })
  const disclosure = 'Sie schreiben mit dem KI-Assistenten von Oak.'
  expect(letter('Guten Tag,', disclosure, 'Der Tisch kostet 600.', 'Oak')).toBe('Der Tisch kostet 600. Oak')
  expect(letter('Hello,', 'Gladly!', 'Oak')).toBe('Gladly! Oak')
})

it('says of a colleague’s words no more than that the team wrote them', () => {
  const by = (lastBy: ConversationRow['lastBy']) => lastSpeaker({ lastText: 'Hello', lastBy })
  expect([by('staff'), by('ai'), by('customer')]).toEqual(['Team: ', 'AI: ', ''])
})

it('says so where somebody sent a file without a word, and nothing where nobody said anything', () => {
  expect(lastWords({ lastText: '', lastBy: 'customer' })).toBe('A file')
  expect(lastSpeaker({ lastText: '', lastBy: 'staff' }) + lastWords({ lastText: '', lastBy: 'staff' })).toBe(
    'Team: A file',
  )
  expect(lastWords({ lastText: 'https://office.example/f/AaI_x.y-z', lastBy: 'staff' })).toBe('A file')
  expect(lastSpeaker({ lastText: '', lastBy: 'system' }) + lastWords({ lastText: '', lastBy: 'system' })).toBe('')
})
