import { useQuery } from '@tanstack/react-query'
import { useSession } from '../app/session.ts'
import { useHeldVerdicts } from '../approval/held-verdicts.ts'
import { Trouble } from '../ui/trouble.tsx'
import { useNow } from '../ui/use-now.ts'
import { DecisionList } from './decision-list.tsx'
import { FirstSteps } from './first-steps.tsx'
import styles from './home-page.module.css'
import { homeQuery } from './home-query.ts'
import { HomeSkeleton } from './home-skeleton.tsx'
import { PipelineStrip } from './pipeline-strip.tsx'
import { Recent } from './recent.tsx'
import { Today } from './today.tsx'

function greeting(now: number): string {
  const hour = new Date(now).getHours()
  if (hour < 5) return 'Good night'
  if (hour < 12) return 'Good morning'
  return hour < 18 ? 'Good afternoon' : 'Good evening'
}

export function HomePage() {
  const { user, tenant } = useSession()
  const { data, error, refetch } = useQuery(homeQuery)
  const held = useHeldVerdicts()
  const now = useNow()
  const decisions = (data?.decisions ?? []).filter(({ id }) => !held.has(id))
  return (
    <div className={styles.scroll}>
      <div className={styles.page}>
        <header className={styles.head}>
          <h1>
            {greeting(now)}
            {/* An account in the business's own name is nobody's first name. */}
            {user.name === tenant.name ? null : (
              <>
                , <bdi>{user.name.split(' ')[0]}</bdi>
              </>
            )}
          </h1>
          {data === undefined ? null : <p>{summary(decisions.length)}</p>}
        </header>
        {error !== null && data === undefined ? (
          <Trouble what="Today's overview could not be loaded" error={error} onRetry={() => void refetch()} />
        ) : null}
        {data === undefined ? (
          error === null && <HomeSkeleton />
        ) : (
          <>
            <FirstSteps />
            <DecisionList decisions={decisions} />
            <PipelineStrip columns={data.pipeline} />
            <div className={styles.pair}>
              <Today today={data.today} />
              <Recent recent={data.recent} />
            </div>
          </>
        )}
      </div>
    </div>
  )
}

function summary(count: number): string {
  if (count === 0) return 'Nothing needs you right now.'
  return count === 1 ? 'One thing needs you.' : `${count} things need you.`
}
