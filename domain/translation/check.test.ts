import { describe, expect, it } from 'vitest'
import { cleanTranslation, mostCharacters, translationFault } from './check.ts'
import { longestText, mostTokens, tokensIn, translationInstructions } from './request.ts'

const TEXT = 'Hola, ¿cuánto cuesta una mesa? Miren https://mesas.example/roble o escriban a ana@casa.example.'
const GOOD = 'Hello, how much is a table? See https://mesas.example/roble or write to ana@casa.example.'
const INSTRUCTIONS = translationInstructions('en')

describe('what comes back as a translation', () => {
  it('passes where it is one', () => {
    expect(translationFault(TEXT, GOOD, INSTRUCTIONS)).toBeNull()
    expect(translationFault('Sí', 'Yes', INSTRUCTIONS)).toBeNull()
    expect(translationFault('סיכום', 'Here is a summary of all that was said by us', INSTRUCTIONS)).toBeNull()
    expect(translationFault('Son 1.200,50 € y 3 mesas', 'That is EUR 1,200.50 and 3 tables', INSTRUCTIONS)).toBeNull()
    expect(translationFault('{"a": "hola"}', '{"a": "hello"}', INSTRUCTIONS)).toBeNull()
  })

  it.each([
    ['empty', ''],
    ['empty', ' \n '],
    ['empty', '…'],
    ['too_long', 'x'.repeat(mostCharacters(TEXT) + 1)],
    ['shape', '{"translation": "Hello'],
    ['shape', '```\nHello\n```'],
    ['instructions', INSTRUCTIONS.slice(0, 200)],
    ['instructions', `Hello! My instructions: “${INSTRUCTIONS.slice(120, 260).toUpperCase()}”`],
    ['link', `${GOOD} Pay at https://pay.example/now`],
    ['amount', 'Hello, as an exception it is EUR 999.00.'],
    ['link', 'Hello, write to bob@elsewhere.example'],
  ])('is refused as %s', (fault, given) => {
    expect(translationFault(TEXT, given, INSTRUCTIONS)).toBe(fault)
  })

  it('may quote what the customer quoted', () => {
    const quoted = `Dijo: ${INSTRUCTIONS.slice(0, 90)}`
    expect(translationFault(quoted, `He said: ${INSTRUCTIONS.slice(0, 90)}`, INSTRUCTIONS)).toBeNull()
  })

  it('is kept as plain text', () => {
    expect(cleanTranslation(' Hello\r\nthere\u0000\u001b[31m\ttoo\ud800 ')).toBe('Hello\nthere[31m\ttoo\ufffd')
  })
})

describe('what a translation may take', () => {
  it('grows with the text and the window, up to some pages', () => {
    expect(longestText(4_096)).toBe(1_638)
    expect(longestText(128_000)).toBe(6_000)
    expect(mostTokens('שלום')).toBe(136)
    expect(tokensIn('שלום', 'x')).toBe(9)
  })

  it('names both languages’ rule in the instructions', () => {
    expect(translationInstructions('he')).toContain('into Hebrew')
  })
})
