import { describe, expect, it } from 'vitest'
import { variables } from '../config/schema.ts'
import { environmentOf } from './environment.ts'
import { basePorts, portsAt } from './ports.ts'

const facts = {
  ports: portsAt(100),
  sandboxDir: '/data/sandbox',
  attachmentsDir: '/data/attachments',
  ownerUrl: 'postgres://owner',
  appUrl: 'postgres://app',
  secretKeys: 'key',
  outside: { PATH: '/bin', OPENAI_API_KEY: 'sk-1' },
}
const MACHINE = ['PATH', 'TZ', 'NODE_COMPILE_CACHE', 'MALLOC_ARENA_MAX', 'NO_COLOR']

describe('the environment of a process', () => {
  it.each(['worker', 'api', 'voiceEdge', 'migrate'])('holds for %s only variables that config/ documents', (name) => {
    const given = Object.keys(environmentOf(name, facts)).filter((each) => !MACHINE.includes(each))
    expect(given.filter((each) => !(each in variables))).toEqual([])
  })

  it('moves every address by the offset', () => {
    expect(environmentOf('api', facts)).toMatchObject({
      PUBLIC_URL: 'http://127.0.0.1:8180',
      TEMPORAL_ADDRESS: '127.0.0.1:7333',
      STRIPE_BASE_URL: `http://127.0.0.1:${basePorts.stripe + 100}`,
      OPENAI_BASE_URL: 'http://127.0.0.1:8204/v1',
    })
  })

  it('gives the owner of the database to the migration alone', () => {
    expect(environmentOf('migrate', facts)).toHaveProperty('DATABASE_OWNER_URL', 'postgres://owner')
    for (const name of ['worker', 'api', 'seed', 'sandbox', 'voiceEdge']) {
      expect(Object.values(environmentOf(name, facts))).not.toContain('postgres://owner')
    }
  })

  it('passes an outside Temporal server on with everything that belongs to it', () => {
    const outside = { TEMPORAL_ADDRESS: 'cloud:7233', TEMPORAL_NAMESPACE: 'shop', TEMPORAL_API_KEY: 'k' }
    expect(environmentOf('worker', { ...facts, outside })).toMatchObject(outside)
  })
})
