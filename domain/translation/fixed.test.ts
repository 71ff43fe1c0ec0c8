import { describe, expect, it } from 'vitest'
import { fixedText } from '../messaging/fixed-texts.ts'
import { fixedTranslation } from './fixed.ts'

const business = 'Oak & Sons (Dublin)'

describe('a message of our own fixed texts', () => {
  it('is known in every other language of theirs', () => {
    const said = [fixedText('disclosure', 'es', { business }), fixedText('handover_in_hours', 'es', { business })]
    const known = [fixedText('disclosure', 'en', { business }), fixedText('handover_in_hours', 'en', { business })]
    expect(fixedTranslation(said.join('\n\n'), 'es', 'en')).toBe(known.join('\n\n'))
    expect(fixedTranslation(said.join('\n'), 'es', 'en')).toBe(known.join('\n'))
    expect(fixedTranslation(fixedText('apology', 'de', {}), 'de', 'fr')).toBe(fixedText('apology', 'fr', {}))
  })

  it('keeps a time of day, and leaves a weekday to a model', () => {
    const closed = (time: string) => fixedText('handover_out_of_hours', 'es', { time })
    expect(fixedTranslation(closed('09:00'), 'es', 'en')).toBe(
      fixedText('handover_out_of_hours', 'en', { time: '09:00' }),
    )
    expect(fixedTranslation(closed('lunes, 09:00'), 'es', 'en')).toBeNull()
  })

  it('is nothing more than that', () => {
    const apology = fixedText('apology', 'es', {})
    expect(fixedTranslation(`${apology} Saludos`, 'es', 'en')).toBeNull()
    expect(fixedTranslation(`${apology}\n¿Y ahora?`, 'es', 'en')).toBeNull()
    expect(fixedTranslation(apology, 'es', 'he')).toBeNull()
    expect(fixedTranslation(apology, 'und', 'en')).toBeNull()
  })
})
