import { expect, it } from 'vitest'
import { overridesOf } from './connection-overrides.ts'

it('has the documented defaults: one retry, on connect failure only, 15 seconds in all', () => {
  expect(overridesOf('http://a/b')).toEqual({
    connectTimeoutMs: 5000,
    readTimeoutMs: 15000,
    totalTimeMs: 15000,
    retryCount: 1,
    retryOn: new Set(['ct']),
  })
})

it('reads the fragment and keeps to the allowed ranges', () => {
  const overrides = overridesOf('http://a/b?x=1#rc=9&rp=4xx,5xx&ct=50&rt=200&tt=99999')
  expect(overrides).toMatchObject({ retryCount: 5, connectTimeoutMs: 100, readTimeoutMs: 200, totalTimeMs: 15000 })
  expect(overrides.retryOn).toEqual(new Set(['4xx', '5xx']))
})
