import { Popover, UnstyledButton } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { Health } from '../../../api/contract/health.ts'
import { FaresMark } from '../health/fares-mark.tsx'
import { healthQuery } from '../health/health-query.ts'
import { type Outside, outsideOf } from '../health/outside.ts'
import { partName } from '../health/vendor-words.ts'
import type { LiveState } from '../live/connection.ts'
import { useLiveState } from '../live/live.tsx'
import { Status, type Tone } from '../ui/status.tsx'
import { Trouble } from '../ui/trouble.tsx'
import { useNow } from '../ui/use-now.ts'
import styles from './live-dot.module.css'
import { useRights } from './session.ts'

type Part = Health['parts'][number]

const WORDS: Record<Part['status'], { readonly name: string; readonly tone: Tone }> = {
  ok: { name: 'Working', tone: 'finished' },
  degraded: { name: 'Slow or limited', tone: 'waiting' },
  down: { name: 'Down', tone: 'broken' },
  unknown: { name: 'Not known', tone: 'sleeping' },
}

interface Seen {
  readonly live: LiveState
  readonly parts: readonly Part[]
  readonly outside: readonly Outside[]
  readonly isFailed: boolean
}

function summary({ live, parts, outside, isFailed }: Seen): { words: string; tone: Tone } {
  if (live === 'lost') return { words: 'Reconnecting', tone: 'waiting' }
  if (isFailed) return { words: 'No answer', tone: 'broken' }
  // A model that does not answer is named as what it is, not a second time as the part it stands for.
  const isNamed = ({ name }: Part) =>
    name === 'models' && outside.some(({ isModel, isTrouble }) => isModel && isTrouble)
  const troubles = [
    ...parts
      .filter((part) => (part.status === 'down' || part.status === 'degraded') && !isNamed(part))
      .map(({ name, status }) => `${partName(name)} ${status === 'down' ? 'down' : 'slow'}`),
    ...outside.filter(({ isTrouble }) => isTrouble).map(({ name }) => `${name} fails`),
  ]
  const [only] = troubles
  if (only === undefined) return { words: 'Live', tone: 'finished' }
  const tone = parts.some(({ status }) => status === 'down') ? 'broken' : 'waiting'
  return { words: troubles.length === 1 ? only : `${troubles.length} troubles`, tone }
}

/** Whether everything behind the page works; opens the list of parts. */
export function LiveDot() {
  const live = useLiveState()
  const { data, error, refetch } = useQuery(healthQuery)
  const { canSeeSettings } = useRights()
  const now = useNow()
  const outside = data === undefined ? [] : outsideOf(data, now)
  const { words, tone } = summary({ live, parts: data?.parts ?? [], outside, isFailed: error !== null })
  return (
    <Popover position="bottom-end" width={320} shadow="md" trapFocus>
      <Popover.Target>
        <UnstyledButton className={styles.button} data-tone={tone}>
          <span className={styles.dot} aria-hidden="true" />
          <span className="one-line">{words}</span>
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown className={styles.list}>
        <p className={styles.head}>
          {live === 'live' ? 'Changes arrive here as they happen.' : 'The live feed is being reconnected.'}
        </p>
        {error === null ? null : (
          <Trouble isSmall what="The state of the parts is not known" error={error} onRetry={() => void refetch()} />
        )}
        <ul>
          {data?.parts.map(({ name, status, detail }) => (
            <li key={name} className={styles.part}>
              <span className={styles.name}>{partName(name)}</span>
              <Status tone={WORDS[status].tone} isQuiet>
                {WORDS[status].name}
              </Status>
              {detail === undefined ? null : <span className={styles.detail}>{detail}</span>}
            </li>
          ))}
        </ul>
        {data?.isModelCurrent === false ? (
          <p className={styles.head}>
            The rules of your language model have changed since it passed its check.{' '}
            {canSeeSettings ? (
              <Link to="/settings" hash="model" className="link">
                Check it again
              </Link>
            ) : null}
          </p>
        ) : null}
        {outside.length === 0 ? null : (
          <>
            <p className={styles.head}>Your channels and providers</p>
            <ul>
              {outside.map(({ key, name, fares }) => (
                <li key={key} className={styles.outside}>
                  <span className={styles.name}>{name}</span>
                  <FaresMark fares={fares} />
                </li>
              ))}
            </ul>
            {canSeeSettings ? (
              <Link to="/settings" hash="providers" className="link">
                Open settings
              </Link>
            ) : null}
          </>
        )}
      </Popover.Dropdown>
    </Popover>
  )
}
