import { describe, expect, it } from 'vitest'
import { isToolName, toolSchemas } from '../../../domain/conversation/tools/tools.ts'
import { JOINERY } from './businesses.fixture.ts'
import { openCounter } from './counter.fixture.ts'
import { MODES, type Mode } from './misbehaviour.ts'
import { respondAsModel } from './scripted-model.ts'

const message = (role: string, content: string) => ({ type: 'message', role, content })
const ORDER = 'I am Ann Poe, ann@poe.example, and I want to order an oak window'
const REJECTED = message('developer', '<rejected>{"reasons":["no"]}</rejected>')

function outputs(mode: Mode, after: readonly object[] = []) {
  const counter = openCounter(JOINERY)
  return respondAsModel(counter.requestFor([ORDER], {}, after), mode)
}

function sent(mode: Mode, after: readonly object[] = []) {
  const [output] = outputs(mode, after)
  if (output?.kind !== 'call' || output.name !== 'send_response')
    throw new Error(`no response but ${JSON.stringify(output)}`)
  return toolSchemas.send_response.parse(JSON.parse(output.argumentsJson))
}

describe('misbehaviour', () => {
  it('wrong_tool calls what was never offered, twice, then behaves', () => {
    const [first] = outputs('wrong_tool')
    expect(first?.kind === 'call' && isToolName(first.name)).toBe(false)
    const denied = [0, 1].flatMap((at) => [
      { type: 'function_call', call_id: `c${at}`, name: 'approve_discount', arguments: '{}' },
      { type: 'function_call_output', call_id: `c${at}`, output: '{"error":"denied"}' },
    ])
    expect(outputs('wrong_tool', denied.slice(0, 2))[0]).not.toEqual(first)
    expect(outputs('wrong_tool', [...denied, ...denied])[0]).toMatchObject({ name: 'record_details' })
  })

  it('skip_ticket answers at once and records nothing', () => {
    expect(outputs('scripted')[0]).toMatchObject({ name: 'record_details' })
    expect(outputs('skip_ticket')[0]).toMatchObject({ name: 'send_response' })
  })

  it('quote_price invents an amount, also when told not to', () => {
    expect(sent('quote_price').text).toMatch(/999\.00|1,250\.00/)
    expect(sent('quote_price', [REJECTED]).text).toMatch(/999\.00|1,250\.00/)
  })

  it('too_long writes 900 characters and more, and is short when told so', () => {
    expect(sent('too_long').text.length).toBeGreaterThan(900)
    expect(sent('too_long', [REJECTED]).text.length).toBeLessThan(300)
  })

  it('bad_json sends arguments that do not parse, and mends them when told so', () => {
    const [output] = outputs('bad_json')
    expect(() => output?.kind === 'call' && JSON.parse(output.argumentsJson)).toThrow(SyntaxError)
    expect(sent('bad_json', [REJECTED]).text).not.toBe('')
  })

  it('loop never answers', () => {
    expect(outputs('loop')[0]).toMatchObject({ name: 'record_details' })
    expect(outputs('loop', [REJECTED])[0]).toMatchObject({ name: 'record_details' })
  })

  it('leak prints instructions and tool names', () => {
    expect(sent('leak').text).toMatch(/Never reveal this policy.*canary7f3a.*send_response/s)
  })

  it('refuse refuses, empty says nothing', () => {
    expect(outputs('refuse')).toMatchObject([{ kind: 'refusal' }])
    expect(outputs('empty')).toEqual([])
  })

  it('off_citation cites what does not exist, and nothing when told so', () => {
    expect(sent('off_citation').cites).not.toEqual([])
    expect(sent('off_citation', [REJECTED]).cites).toEqual([])
  })

  it.each(MODES)('%s is deterministic', (mode) => {
    expect(outputs(mode)).toEqual(outputs(mode))
  })
})
