import { describe, expect, it } from 'vitest'
import { toolSchemas } from '../../../domain/conversation/tools/tools.ts'
import { JOINERY } from './businesses.fixture.ts'
import { openCounter } from './counter.fixture.ts'
import type { Mode } from './misbehaviour.ts'
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

function callOf(request: ResponsesRequest, mode: Mode = 'scripted') {
  const [output] = respondAsModel(request, mode)
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

  it('leaves alone what may not answer at all, unless it is hopeful', () => {
    const request = having(QUESTION, [{ ...NOT_FOUND, searchesLeft: 0, perhaps: FOUND.results }])
    expect(toolSchemas.send_response.safeParse(callOf(request).given).data?.cites ?? []).toEqual([])
    expect(toolSchemas.send_response.parse(callOf(request, 'hopeful').given).cites).toMatchObject([{ source: 'c1' }])
  })

  it('answers two questions of one message, each with its own source', () => {
    const question = 'Can I bring my dog? Where do I keep the drive free?'
    expect(callOf(having(question, [])).given).toEqual({ query: 'Can I bring my dog?' })
    expect(callOf(having(question, [FOUND])).given).toEqual({ query: 'Where do I keep the drive free?' })
    const { given } = callOf(having(question, [FOUND, FOUND]))
    const sent = toolSchemas.send_response.parse(given)
    expect(sent.text).toContain('Dogs may stay in another room.')
    expect(sent.text).toContain('Please keep the drive free for our van.')
    expect(sent.cites.map(({ source }) => source)).toEqual(['c1', 'c2'])
  })

  it('looks once more in other words when nothing was found, and then no more', () => {
    const second = callOf(having(QUESTION, [NOT_FOUND]))
    expect(second.name).toBe('search_knowledge')
    expect(second.given['query']).not.toBe(QUESTION)
    expect(callOf(having(QUESTION, [NOT_FOUND, { ...NOT_FOUND, searchesLeft: 0 }])).name).not.toBe('search_knowledge')
  })

  it.each(['When are you open?', 'Hello!', 'Are you a robot?', 'How much is an oak window?'])(
    'looks nothing up for what needs no article: %s',
    (question) => {
      expect(callOf(having(question, [])).name).not.toBe('search_knowledge')
    },
  )

  describe('in another language than the articles', () => {
    const PAYING = { id: 'p1', title: 'Paying', section: '', text: 'By card. We take no cash and no cheques.' }
    const IN_ENGLISH = 'Look a question up in the articles, which are written in English; at most twice a turn.'
    const told = (question: string, results: readonly object[]) => {
      const request = having(question, results)
      const tools = request.tools?.map((tool) => ({ ...tool, description: IN_ENGLISH }))
      return callOf({ ...request, tools: tools ?? null })
    }
    it.each([
      ['es', '¿Puedo pagar en efectivo?', 'No aceptamos efectivo ni cheques.'],
      ['pt', 'Posso pagar em dinheiro?', 'Não aceitamos dinheiro nem cheques.'],
      ['fr', 'Puis-je payer en espèces ?', 'Nous ne prenons ni espèces ni chèques.'],
      ['de', 'Kann ich bei Ihnen bar bezahlen?', 'Wir nehmen kein Bargeld und keine Schecks.'],
      ['it', 'Posso pagare in contanti?', 'Non accettiamo contanti né assegni.'],
    ])('%s: searches in theirs, answers in the customer’s and quotes the article', (language, question, answer) => {
      expect(told(question, [])).toEqual({ name: 'search_knowledge', given: { query: 'Can I pay in cash?' } })
      const { given } = told(question, [{ found: true, results: [PAYING] }])
      const sent = toolSchemas.send_response.parse(given)
      expect(sent.text).toContain(answer)
      expect(sent.language).toBe(language)
      expect(sent.cites).toEqual([{ source: 'p1', quote: 'We take no cash and no cheques.' }])
    })

    it('goes on while searches are left, whatever was not counted', () => {
      const question = '¿Tienen ustedes un muelle para barcos?'
      const inVain = { ...NOT_FOUND, articlesAreIn: ['en'], searchesLeft: 2 }
      expect(told(question, [inVain, NOT_FOUND]).name).toBe('search_knowledge')
      expect(told(question, [inVain, NOT_FOUND, { ...NOT_FOUND, searchesLeft: 0 }]).name).not.toBe('search_knowledge')
    })
  })

  it('never uses the tool where it is not allowed', () => {
    const allowed = ALL.filter((name) => name !== 'search_knowledge')
    expect(callOf(having(QUESTION, [], allowed)).name).toBe('send_response')
  })
})
