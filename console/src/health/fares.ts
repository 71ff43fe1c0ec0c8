import type { Health } from '../../../api/contract/health.ts'
import type { Tone } from '../ui/status.tsx'
import { passed, until } from '../ui/time-words.ts'

export type Account = NonNullable<Health['accounts']>[number]
export type Configuration = NonNullable<Health['configurations']>[number]
export type Model = Health['models'][number]

/** How something outside fares, in a sentence. */
export interface Fares {
  readonly words: string
  readonly tone: Tone
  /** The provider's own word for what went wrong. */
  readonly code?: string | null
}

type Fault = NonNullable<Configuration['lastFailure']>['fault']

const FAULTS: Readonly<Record<Fault, string>> = {
  unreachable: 'nobody answered',
  busy: 'it asked for a pause',
  unavailable: 'it could not do it just then',
  credentials: 'it refused the key',
  refused: 'it refused the request',
}

/** Null where channels or models tell. */
export function configurationFares(configuration: Configuration, now: number): Fares | null {
  const { outcome, lastAnsweredAt, lastFailure } = configuration
  switch (outcome) {
    case null:
      return null
    case 'unknown':
      return { words: 'Nothing was asked of it yet', tone: 'sleeping' }
    case 'ok':
      return {
        words: lastAnsweredAt === null ? 'Answered' : `Answered ${passed(lastAnsweredAt, now)}`,
        tone: 'finished',
      }
    case 'failing':
      if (lastFailure === null) return { words: 'The last request failed', tone: 'broken' }
      return {
        words: `The last request failed ${passed(lastFailure.at, now)}: ${FAULTS[lastFailure.fault]}`,
        tone: lastFailure.fault === 'busy' ? 'waiting' : 'broken',
        code: lastFailure.code,
      }
  }
}

const again = (at: string | null, now: number): string =>
  at === null || Date.parse(at) <= now ? 'the next message tries again' : `tried again ${until(at, now)}`

export function accountFares(account: Account, now: number): Fares {
  const { status, lastInboundAt, lastSentAt, breakerOpenUntil, attempts, failures } = account
  const last = [lastInboundAt, lastSentAt]
    .filter((at) => at !== null)
    .toSorted()
    .at(-1)
  switch (status) {
    case 'off':
    case 'not_configured':
      return { words: 'Switched off', tone: 'sleeping' }
    case 'down':
      return { words: `Messages wait: the provider fails, ${again(breakerOpenUntil, now)}`, tone: 'broken' }
    case 'degraded':
      return { words: `${failures} of ${attempts} sent lately failed`, tone: 'waiting' }
    case 'ok':
      return last === undefined
        ? { words: 'No message yet', tone: 'sleeping' }
        : { words: `Last message ${passed(last, now)}`, tone: 'finished' }
  }
}

export const modelFares = ({ openUntil }: Model, now: number): Fares => ({
  words: `Replies wait: it does not answer, ${again(openUntil, now)}`,
  tone: 'broken',
})
