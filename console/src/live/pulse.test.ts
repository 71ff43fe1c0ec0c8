import { expect, it } from 'vitest'
import { createPulse } from './pulse.ts'

function line() {
  const done: string[] = []
  return { done, pulse: createPulse({ send: (text) => done.push(text), drop: () => done.push('dropped') }) }
}

it('gives a socket up that has not answered by the next beat', () => {
  const { done, pulse } = line()
  pulse.beat()
  pulse.beat()
  expect(done).toEqual(['ping', 'dropped'])
})

it('keeps one on which anything arrives, and tells an answer from news', () => {
  const { done, pulse } = line()
  pulse.beat()
  expect(pulse.heard('pong')).toBe(true)
  pulse.beat()
  expect(pulse.heard('{"position":1}')).toBe(false)
  pulse.beat()
  expect(done).toEqual(['ping', 'ping', 'ping'])
})
