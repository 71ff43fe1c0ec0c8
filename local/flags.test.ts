import { describe, expect, it } from 'vitest'
import { parseFlags } from './flags.ts'

describe('flags of npm start', () => {
  it('have defaults', () => {
    expect(parseFlags([])).toEqual({
      dataDir: '.steward',
      offset: 0,
      isFresh: false,
      isHeadless: false,
      isDurable: false,
      wantsHelp: false,
    })
  })

  it('are read', () => {
    const flags = parseFlags(['--data', 'x', '--offset', '100', '--fresh', '--headless', '--durable'])
    expect(flags).toMatchObject({ dataDir: 'x', offset: 100, isFresh: true, isHeadless: true, isDurable: true })
  })

  it.each([[['--offset', 'many']], [['--port', '1']], [['extra']]])('answer %j with the usage', (args) => {
    expect(() => parseFlags(args)).toThrow('--headless')
  })
})
