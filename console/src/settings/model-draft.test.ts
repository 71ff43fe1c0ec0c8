import { describe, expect, it } from 'vitest'
import { choiceOf, draftOf } from './model-draft.ts'

const view = {
  vendor: 'openai',
  model: null,
  usualModel: 'gpt-6-luna',
  contextTokens: 128_000,
  timeoutMs: 10_000,
  ready: ['openai', 'ollama'],
  usualWindows: [],
  gate: { run: null, isCurrent: null, passedAt: null },
} as const
const draft = draftOf({ ...view, ready: [...view.ready], usualWindows: [] })

describe('a choice of model', () => {
  it('as it stands asks for what it shows', () => {
    expect(choiceOf(draft, ['openai'])).toEqual({
      choice: { vendor: 'openai', model: null, contextTokens: 128_000, timeoutMs: 10_000 },
    })
  })
  it('names a model and a key where they are typed', () => {
    expect(choiceOf({ ...draft, model: ' qwen3:8b ', apiKey: ' k ', timeoutSeconds: '2.5' }, [])).toEqual({
      choice: { vendor: 'openai', model: 'qwen3:8b', contextTokens: 128_000, timeoutMs: 2_500, apiKey: 'k' },
    })
  })
  it.each([{ contextTokens: '100' }, { contextTokens: 'many' }, { timeoutSeconds: '0' }, { timeoutSeconds: 'soon' }])(
    'cannot be %j',
    (change) => {
      expect(choiceOf({ ...draft, ...change }, ['openai'])).toHaveProperty('problem')
    },
  )
  it('needs a key where none is stored', () => {
    expect(choiceOf(draft, ['ollama'])).toHaveProperty('problem')
  })
})
