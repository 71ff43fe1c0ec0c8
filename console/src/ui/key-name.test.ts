import { expect, it } from 'vitest'
import { keyName } from './key-name.ts'

const press = (key: string, part: Partial<Parameters<typeof keyName>[0]> = {}) => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  isComposing: false,
  ...part,
})
const free = { isTyping: false, areSingleKeysOn: true }
const typing = { isTyping: true, areSingleKeysOn: true }

it('single keys count only where nobody types', () => {
  expect(keyName(press('t'), free)).toBe('t')
  expect(keyName(press('T'), free)).toBe('t')
  expect(keyName(press('t'), typing)).toBeNull()
})

it('escape and commands count everywhere', () => {
  expect(keyName(press('Escape'), typing)).toBe('escape')
  expect(keyName(press('k', { metaKey: true }), typing)).toBe('mod+k')
  expect(keyName(press('k', { ctrlKey: true }), free)).toBe('mod+k')
})

it('single keys can be switched off, escape cannot', () => {
  const off = { isTyping: false, areSingleKeysOn: false }
  expect(keyName(press('g'), off)).toBeNull()
  expect(keyName(press('Escape'), off)).toBe('escape')
})

it('leaves dead keys and input methods alone', () => {
  expect(keyName(press('n', { altKey: true }), free)).toBeNull()
  expect(keyName(press('n', { isComposing: true }), free)).toBeNull()
})
