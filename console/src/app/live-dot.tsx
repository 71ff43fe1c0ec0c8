import { Popover, UnstyledButton } from '@mantine/core'
import { queryOptions, useQuery } from '@tanstack/react-query'
import type { Health } from '../../../api/contract/health.ts'
import { fetchHealth } from '../api/health.ts'
import { keys } from '../api/keys.ts'
import type { LiveState } from '../live/connection.ts'
import { useLiveState } from '../live/live.tsx'
import { capital } from '../ui/attention-words.ts'
import { Status, type Tone } from '../ui/status.tsx'
import { Trouble } from '../ui/trouble.tsx'
import styles from './live-dot.module.css'

const PACE_MS = 15_000

const healthQuery = queryOptions({
  queryKey: keys.health,
  queryFn: ({ signal }) => fetchHealth(signal),
  refetchInterval: PACE_MS,
  retry: false,
})

type Part = Health['parts'][number]

const WORDS: Record<Part['status'], { readonly name: string; readonly tone: Tone }> = {
  ok: { name: 'Working', tone: 'finished' },
  degraded: { name: 'Slow or limited', tone: 'waiting' },
  down: { name: 'Down', tone: 'broken' },
  unknown: { name: 'Not known', tone: 'sleeping' },
}

function summary(live: LiveState, health: Health | undefined, isFailed: boolean): { words: string; tone: Tone } {
  if (live === 'lost') return { words: 'Reconnecting', tone: 'waiting' }
  if (isFailed) return { words: 'No answer', tone: 'broken' }
  const failing = health?.parts.filter(({ status }) => status === 'down' || status === 'degraded') ?? []
  if (failing.length === 0) return { words: 'Live', tone: 'finished' }
  const tone = failing.some(({ status }) => status === 'down') ? 'broken' : 'waiting'
  return {
    words:
      failing.length === 1
        ? `${capital(failing[0]?.name ?? '')} ${tone === 'broken' ? 'down' : 'slow'}`
        : `${failing.length} troubles`,
    tone,
  }
}

/** Whether everything behind the page works; opens the list of parts. */
export function LiveDot() {
  const live = useLiveState()
  const { data, error, refetch } = useQuery(healthQuery)
  const { words, tone } = summary(live, data, error !== null)
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
              <span className={styles.name}>{capital(name)}</span>
              <Status tone={WORDS[status].tone} isQuiet>
                {WORDS[status].name}
              </Status>
              {detail === undefined ? null : <span className={styles.detail}>{detail}</span>}
            </li>
          ))}
        </ul>
      </Popover.Dropdown>
    </Popover>
  )
}
