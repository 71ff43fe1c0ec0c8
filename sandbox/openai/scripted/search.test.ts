import { describe, expect, it } from 'vitest'
import { toolSchemas } from '../../../domain/conversation/tools/tools.ts'
import { JOINERY } from './businesses.fixture.ts'
import { openCounter } from './counter.fixture.ts'
import type { ResponsesRequest } from './request.ts'
import { respondAsModel } from './scripted-model.ts'

const FOUND = {
  found: true,
  results: [
    { id: 'c1', title: 'Fitting day', section: 'Animals', text: 'Dogs may stay in another room. We love them.' },
    { id: 'c2', title: 'Fitting day', section: 'Parking', text: 'Please keep the drive free for our van.' },
  ],
}
const NOT_FOUND = { found: false, results: [], searchesLeft: 1 }
const ALL = Object.keys(toolSchemas) as (keyof typeof toolSchemas)[]

/** The turn's request with what the searches so far have given. */
function having(question: string, results: readonly object[], allowed = ALL): ResponsesRequest {
  const request = openCounter(JOINERY).requestFor([question], { allowed })
  const rest = results.flatMap((result, at) => [
    { type: 'function_call', call_id: `c${at}`, name: 'search_knowledge', arguments: '{"query":"?"}' },
    { type: 'function_call_output', call_id: `c${at}`, output: JSON.stringify(result) },
  ])
  // safe: items of the API beside those of the request
  return { ...request, input: [...(request.input as object[]), ...rest] as ResponsesRequest['input'] & object }
}

function callOf(request: ResponsesRequest) {
  const [output] = respondAsModel(request)
  if (output?.kind !== 'call') throw new Error(`no call but ${JSON.stringify(output)}`)
  return { name: output.name, given: JSON.parse(output.argumentsJson) as Record<string, unknown> }
}

const QUESTION = 'Can I bring my dog to the fitting?'

describe('the stand-in and the search', () => {
  it('looks a question up before it answers', () => {
    expect(callOf(having(QUESTION, []))).toEqual({ name: 'search_knowledge', given: { query: QUESTION } })
  })

  it('answers with the words of the best result and cites them', () => {
    const { name, given } = callOf(having(QUESTION, [FOUND]))
    expect(name).toBe('send_response')
    const sent = toolSchemas.send_response.parse(given)
    expect(sent.text).toContain('Dogs may stay in another room.')
    expect(sent.cites.map(({ source }) => source)).toEqual(['c1'])
    expect(FOUND.results[0]?.text).toContain(sent.cites[0]?.quote)
  })

  it('looks once more in other words when nothing was found, and then no more', () => {
    const second = callOf(having(QUESTION, [NOT_FOUND]))
    expect(second.name).toBe('search_knowledge')
    expect(second.given['query']).not.toBe(QUESTION)
    expect(callOf(having(QUESTION, [NOT_FOUND, NOT_FOUND])).name).not.toBe('search_knowledge')
  })

  it.each(['When are you open?', 'Hello!', 'Are you a robot?', 'How much is an oak window?'])(
    'looks nothing up for what needs no article: %s',
    (question) => {
      expect(callOf(having(question, [])).name).not.toBe('search_knowledge')
    },
  )

  it('never uses the tool where it is not allowed', () => {
    const allowed = ALL.filter((name) => name !== 'search_knowledge')
    expect(callOf(having(QUESTION, [], allowed)).name).toBe('send_response')
  })
})
