import { IconDots } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import styles from './phone-tabs.module.css'
import { PLACES } from './places.ts'
import { useWaitingCounts } from './waiting-counts.ts'

const IN_MORE: readonly string[] = ['/customers', '/tickets', '/knowledge']
const TABS = PLACES.filter(({ to }) => !IN_MORE.includes(to))

export function PhoneTabs() {
  const counts = useWaitingCounts()
  return (
    <nav className={styles.tabs} aria-label="Main">
      {TABS.map(({ to, name, icon: Icon }) => (
        <Link key={to} to={to} activeOptions={{ exact: to === '/' }} className={styles.tab ?? ''}>
          <span className={styles.icon}>
            <Icon size={21} stroke={1.7} aria-hidden="true" />
            {(counts[to] ?? 0) > 0 ? <span className={`${styles.count} number`}>{counts[to]}</span> : null}
          </span>
          {name}
        </Link>
      ))}
      <Link to="/more" className={styles.tab ?? ''}>
        <IconDots size={21} stroke={1.7} aria-hidden="true" />
        More
      </Link>
    </nav>
  )
}
