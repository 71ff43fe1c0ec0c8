import { describe, expect, it } from 'vitest'
import { isCourtesy } from './courtesy.ts'

describe('a message that only is polite', () => {
  it.each([
    "You're welcome!",
    'You are welcome, have a nice day 🙂',
    'Thank you for your patience.',
    'No problem. Have a great weekend!',
    'Thanks, talk soon',
    'De nada, ¡hasta luego!',
    'Obrigada e até logo!',
    'Je vous en prie, bonne journée.',
    'Gern geschehen! Schönen Abend noch.',
    'Prego, buona serata!',
  ])('%s', (text) => expect(isCourtesy(text)).toBe(true))

  it.each([
    'Yes.',
    'OK',
    'Hello Ann, it is ready.',
    'Thanks! Here is the plan.',
    'No problem, it comes on Thursday.',
    'Thank you, 5 pm it is.',
    'Danke, der Techniker ist unterwegs.',
    '👍',
    '',
    `You're welcome! ${'And '.repeat(50)}`,
  ])('%j says more, or nothing', (text) => expect(isCourtesy(text)).toBe(false))
})
