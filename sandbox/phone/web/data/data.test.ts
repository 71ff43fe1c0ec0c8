import { describe, expect, it } from 'vitest'
import { FAULTS } from '../../../core/fault-order.ts'
import { PROVIDERS } from '../../../core/provider.ts'
import { MODES } from '../../../openai/scripted/misbehaviour.ts'
import { FAULT_KINDS, PROVIDER_NAMES } from './fault-kinds.ts'
import { MODEL_MODES } from './model-modes.ts'
import { DEMO_PEOPLE, newStranger, type Person } from './people.ts'
import { shownNumber } from './phone-number.ts'
import { filledIn, STORIES } from './stories.ts'
import { webFormCommand } from './web-form.ts'

describe('what the page offers', () => {
  it('is every fault, mode and provider the sandbox knows', () => {
    expect(FAULT_KINDS.map(({ id }) => id)).toEqual([...FAULTS])
    expect(MODEL_MODES.map(({ id }) => id)).toEqual([...MODES])
    expect(Object.keys(PROVIDER_NAMES)).toEqual([...PROVIDERS])
  })

  it('says in one line what each story, fault and mode does', () => {
    const texts = [...STORIES, ...FAULT_KINDS, ...MODEL_MODES].map(({ explains }) => explains)
    for (const text of texts) expect(text).toMatch(/^\S[^\n]{5,75}$/)
    expect(new Set(STORIES.map(({ id }) => id)).size).toBe(STORIES.length)
  })
})

describe('stories', () => {
  it('are cast from people there are, and have something to say', () => {
    for (const { who, lines } of STORIES) {
      expect(lines.length).toBeGreaterThan(0)
      if (who.kind === 'person') expect(DEMO_PEOPLE.some(({ id }) => id === who.id)).toBe(true)
    }
  })

  it('leave no blank unfilled', () => {
    const person = { name: 'Ann Poe', email: 'ann@example.com' }
    for (const { lines, followUps } of STORIES)
      for (const line of [...lines, ...followUps]) expect(filledIn(line, person)).not.toMatch(/[{}]/)
    expect(filledIn('I am {name}, {email}', person)).toBe('I am Ann Poe, ann@example.com')
  })
})

describe('strangers', () => {
  it('have a number nobody has, of the range kept free for films', () => {
    const draws = [0.5, 0, 0.5, 0, 0.7, 0]
    const draw = () => draws.shift() ?? 0
    const first = newStranger(DEMO_PEOPLE, 'en', draw)
    const second = newStranger([...DEMO_PEOPLE, first], 'en', draw)
    expect(first.phone).toMatch(/^\+35320913\d{4}$/)
    expect(second.phone).not.toBe(first.phone)
    expect(second.name).not.toBe(first.name)
  })

  it('have addresses without accents that no provider takes for a sentinel', () => {
    const known: Person[] = []
    for (let count = 0; count < 12; count += 1) known.push(newStranger(known, 'es', Math.random))
    for (const { email } of known) expect(email).toMatch(/^[a-z.]+@example\.com$/)
  })
})

describe('numbers and commands', () => {
  it.each([
    ['+353209120001', '+353 20 912 0001'],
    ['+14155238886', '+1 415 523 8886'],
    ['+4915123456789', '+49 1512 345 6789'],
    ['not a number', 'not a number'],
  ])('%s is shown as %s', (number, shown) => {
    expect(shownNumber(number)).toBe(shown)
  })

  it('the web form’s command takes the key from the running product and survives an apostrophe', () => {
    const command = webFormCommand('http://127.0.0.1:8080', { ...DEMO_PEOPLE[0], name: "Ann O'Hara" })
    expect(command).toContain('http://127.0.0.1:8080/webhook/lead')
    expect(command).toContain('.steward/run.json')
    expect(command).toContain(`Ann O'\\''Hara`)
  })
})
