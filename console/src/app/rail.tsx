import { Tooltip } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { Mark } from '../ui/mark.tsx'
import { useIsWide } from '../ui/use-width.ts'
import { PLACES, type Place, SETTINGS } from './places.ts'
import styles from './rail.module.css'
import { useRights } from './session.ts'
import { useWaitingCounts } from './waiting-counts.ts'

export function Rail() {
  const counts = useWaitingCounts()
  const { canSeeSettings } = useRights()
  return (
    <nav className={styles.rail} aria-label="Main">
      <Link to="/" className={styles.brand} aria-label="Steward, home">
        <Mark />
        <span className={styles.word}>Steward</span>
      </Link>
      {PLACES.map((place) => (
        <RailLink key={place.to} place={place} count={counts[place.to] ?? 0} />
      ))}
      <span className={styles.gap} />
      {canSeeSettings ? <RailLink place={SETTINGS} count={0} /> : null}
    </nav>
  )
}

function RailLink({ place, count }: { readonly place: Place; readonly count: number }) {
  const isWide = useIsWide()
  const Icon = place.icon
  return (
    <Tooltip label={place.name} position="right" disabled={isWide}>
      <Link to={place.to} activeOptions={{ exact: place.to === '/' }} className={styles.link ?? ''}>
        <Icon size={19} stroke={1.7} aria-hidden="true" />
        <span className={styles.label}>{place.name}</span>
        {count > 0 ? (
          <span className={`${styles.count} number`}>
            {count > 99 ? '99+' : count}
            <span className="only-read"> waiting for a person</span>
          </span>
        ) : null}
      </Link>
    </Tooltip>
  )
}
