import { describe, expect, it } from 'vitest'
import { filledIn, matchingTemplates, placeLabel, prefilled } from './template-words.ts'

const BODY = 'Hello {{1}}, this is {{2}}. Your {{3}} is ready.'
const KNOWN = { customerName: 'Finn Walsh', businessName: 'Alder Joinery' }

describe('a template', () => {
  it('comes with the name of the reader and of the business where they are asked for', () => {
    expect(prefilled(BODY, KNOWN)).toEqual(['Finn Walsh', 'Alder Joinery', ''])
    expect(prefilled('{{2}} is ready, dear {{1}}.', KNOWN)).toEqual(['Finn Walsh', ''])
    expect(prefilled('¡Hola {{1}}! Somos {{2}}.', KNOWN)).toEqual(['Finn Walsh', 'Alder Joinery'])
  })

  it('takes "on ... at ..." for a date and a time', () => {
    expect(prefilled('Hello {{1}}, we come on {{2}} at {{3}}.', KNOWN)).toEqual(['Finn Walsh', '', ''])
    expect(prefilled('This is {{1}} at {{2}}.', KNOWN)).toEqual(['Alder Joinery', ''])
  })

  it('leaves a place empty where nobody has told their name', () => {
    expect(prefilled(BODY, { ...KNOWN, customerName: null })).toEqual(['', 'Alder Joinery', ''])
  })

  it('is shown whole, with gaps where words are missing', () => {
    expect(filledIn(BODY, ['Finn', ' '])).toBe('Hello Finn, this is ____. Your ____ is ready.')
  })

  it('names its places by the words around them', () => {
    expect([1, 2, 3].map((place) => placeLabel(BODY, place))).toEqual(['Hello …', 'this is …', 'Your … is ready'])
    expect(placeLabel('Ready. You can pay it here: {{1}}', 1)).toBe('pay it here …')
    expect(placeLabel('{{1}}', 1)).toBe('Place 1')
  })

  it('is found by words of its name, its body or its language', () => {
    const all = [
      { name: 'oak_ready', body: BODY, language: 'en' },
      { name: 'invoice', body: 'Factura', language: 'es' },
    ]
    expect(matchingTemplates(all, 'oak ready').map(({ name }) => name)).toEqual(['oak_ready'])
    expect(matchingTemplates(all, 'ES fact').map(({ name }) => name)).toEqual(['invoice'])
    expect(matchingTemplates(all, ' ')).toHaveLength(2)
  })
})
