import { describe, expect, it } from 'vitest'
import { type FactKind, factAskedFor, namedAfterQuestionWord, statesFact } from './asked-for.ts'

describe('the kind of fact a question asks for', () => {
  it.each<[string, FactKind | null]>([
    ['How much is a large table?', 'money'],
    ['Do you charge for delivery to the islands?', 'money'],
    ['Can two cars charge at once?', null],
    ['Will I be charged for it?', 'money'],
    ['How many euros is the deposit?', 'money'],
    ['What time do you close?', 'clock'],
    ['Which days are you in?', 'day'],
    ['How long does the varnish take?', 'duration'],
    ['Until when can I cancel?', 'moment'],
    ['The table broke when I moved it', null],
    ['How heavy is the table?', 'weight'],
    ['How wide is it?', 'length'],
    ['How far do you deliver?', 'distance'],
    ['What is your phone number?', 'contact'],
    ['Which colours are there?', 'colour'],
    ['Which brand of oil do you use?', 'name'],
    ['How many chairs are in a set?', 'count'],
    ['Can I oil the table myself?', null],
  ])('%s', (question, kind) => {
    expect(factAskedFor(question)).toBe(kind)
  })
})

describe('a text states', () => {
  it.each<[FactKind, string, boolean]>([
    ['money', 'Delivery is €40.', true],
    ['money', 'Delivery is free of charge.', true],
    ['money', 'Delivery takes four weeks.', false],
    ['duration', 'Delivery takes four weeks.', true],
    ['duration', 'A ten-year warranty.', true],
    ['duration', 'We deliver to the door.', false],
    ['clock', 'Open from nine to five.', true],
    ['clock', 'Open on weekdays.', false],
    ['day', 'Open on weekdays.', true],
    ['moment', 'Pay before the delivery.', true],
    ['weight', 'The table is 40 kg.', true],
    ['weight', 'The table is 40 cm high.', false],
    ['length', 'The table is 40 cm high.', true],
    ['name', 'We use oil from Hansen in every workshop.', true],
    ['name', 'We use oil. On Fridays we wax.', false],
    ['contact', 'Ring 091 555 012 34.', true],
    ['count', 'A set has six chairs.', true],
  ])('%s: %s %s', (kind, text, isStated) => {
    expect(statesFact(kind, text)).toBe(isStated)
  })
})

describe('what is asked for by name', () => {
  it.each([
    ['Which brand of oil do you use?', 'brand of oil do you use?'],
    ['And how many chairs are there?', 'chairs are there?'],
    ['How thick is the top?', 'thick'],
    ['How do I oil it?', null],
    ['Is it thick?', null],
  ])('%s', (question, named) => {
    expect(namedAfterQuestionWord(question)).toBe(named)
  })
})
