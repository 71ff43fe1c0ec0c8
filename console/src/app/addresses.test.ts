import { expect, it } from 'vitest'
import { readInbox, readLogin, readPipeline } from './addresses.ts'

it('drops what the address may not say', () => {
  expect(readPipeline({ q: 'anna', persona: 'robot', column: 'paid', view: 'table', lost: 'yes', x: 1 })).toEqual({
    q: 'anna',
    column: 'paid',
  })
  expect(readInbox({ filter: 'mine', q: '', kinds: 'deal', why: 'm1' })).toEqual({
    filter: 'mine',
    kinds: 'deal',
    why: 'm1',
  })
})

it('follows only our own pages after the login', () => {
  expect(readLogin({ next: '/pipeline?q=1' })).toEqual({ next: '/pipeline?q=1' })
  expect(readLogin({ next: 'https://evil.example' })).toEqual({})
  expect(readLogin({ next: '//evil.example' })).toEqual({})
  expect(readLogin({ next: '/\\evil.example' })).toEqual({})
})
