import { describe, expect, it } from 'vitest'
import { type Content, fillTemplate } from './templates.ts'

const content = (body: string, variables: Record<string, string> = {}): Content => ({
  sid: `HX${'0'.repeat(32)}`,
  language: 'en',
  friendlyName: 'x',
  types: { 'twilio/text': { body } },
  variables,
  approval: 'approved',
  approvalName: 'x',
  approvalCategory: 'UTILITY',
  createdAtMs: 0,
})

describe('content variables', () => {
  it('fill the places of the template, defaults where none is given', () => {
    const filled = fillTemplate(content('Hi {{1}}, {{2}}', { '2': 'welcome' }), '{"1":"Ann"}')
    expect(filled).toEqual({ kind: 'filled', text: 'Hi Ann, welcome' })
  })

  it.each(['no json', '[1]', '{"1":1}', '{"1":null}', '{"1":""}', '{"1":"a\\nb"}', '{"1":"a     b"}'])(
    'are refused at once: %s',
    (json) => {
      expect(fillTemplate(content('{{1}}'), json)).toEqual({ kind: 'refused', code: 21656 })
    },
  )

  it('that are missing fail later, as do texts that become too long', () => {
    expect(fillTemplate(content('{{1}}'), undefined)).toMatchObject({ kind: 'doomed', code: 63028 })
    expect(fillTemplate(content('{{1}}'), JSON.stringify({ 1: 'x'.repeat(1100) }))).toMatchObject({ code: 63021 })
    expect(fillTemplate(content('{{1}}'), JSON.stringify({ 1: 'x'.repeat(1601) }))).toMatchObject({ code: 21658 })
  })
})
