import { describe, expect, it } from 'vitest'
import { translationInstructions } from '../../../domain/translation/request.ts'
import type { Spoken } from '../../../domain/translation/spoken.ts'
import { MODES } from './misbehaviour.ts'
import { PHRASEBOOKS } from './phrasebook.ts'
import { respondAsModel } from './scripted-model.ts'

const requestFor = (text: string, to: Spoken) => ({
  model: 'any',
  instructions: translationInstructions(to),
  input: [{ type: 'message', role: 'user', content: text }],
})
const said = (text: string, to: Spoken) => {
  const [output, ...more] = respondAsModel(requestFor(text, to))
  if (output?.kind !== 'text' || more.length > 0) throw new Error(`no text but ${JSON.stringify(output)}`)
  return output.text
}

describe('asked to translate, the stand-in', () => {
  it('knows its own phrases, with what stands in them', () => {
    expect(said(PHRASEBOOKS.es.hello[0], 'en')).toBe(PHRASEBOOKS.en.hello[0])
    expect(said('Thank you for your patience. We are open Mon-Fri 09:00-17:00.', 'de')).toBe(
      `${PHRASEBOOKS.de.patience[0]} ${PHRASEBOOKS.de.open[0].replace('{hours}', 'Mon-Fri 09:00-17:00')}`,
    )
  })

  it('puts what stands in a phrase where the other language has it', () => {
    const [first] = PHRASEBOOKS.en.listPrice
    expect(said('Mesa de roble cuesta EUR 2,400.00 según tarifa.', 'en')).toBe(
      first.replace('{product}', 'Mesa de roble').replace('{amount}', 'EUR 2,400.00'),
    )
  })

  it('says everything else back, and says that it does', () => {
    expect(said('¿Qué madera usan?', 'en')).toBe('[scripted, not translated] ¿Qué madera usan?')
    expect(said('שלום', 'en')).toBe('[scripted, not translated] שלום')
    expect(said('Hello there', 'he')).toBe('[scripted, not translated] Hello there')
    expect(said(`${PHRASEBOOKS.es.patience[0]} Hasta el martes.`, 'en')).toBe(
      `[scripted, translated in part] ${PHRASEBOOKS.en.patience[0]} Hasta el martes.`,
    )
  })

  it('misbehaves in every way it is told to', () => {
    const answers = MODES.map((mode) => JSON.stringify(respondAsModel(requestFor('¿Qué madera usan?', 'en'), mode)))
    // There is nothing to record and nothing to find here: two modes are as they should be.
    expect(new Set(answers).size).toBe(MODES.length - 2)
  })

  it('is not mistaken where somebody only speaks of it', () => {
    const request = { ...requestFor('Do you translate contracts into Spanish?', 'en'), instructions: 'Answer briefly.' }
    expect(JSON.stringify(respondAsModel(request))).not.toContain('not translated')
  })
})
