import { UnstyledButton } from '@mantine/core'
import { IconBook, IconChevronRight, IconLogout, IconTicket, IconUsers } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { Face } from '../ui/face.tsx'
import { useLogOut } from './log-out.ts'
import styles from './more-page.module.css'
import { SETTINGS } from './places.ts'
import { useSession } from './session.ts'
import { ThemeSwitch } from './theme-switch.tsx'
import { ROLES } from './user-menu.tsx'

/** The phone's fourth tab: what has no tab of its own. */
export function MorePage() {
  const { user, tenant } = useSession()
  const logOut = useLogOut()
  return (
    <div className={styles.page}>
      <h1 className="only-read">More</h1>
      <div className={styles.who}>
        <Face name={user.name} seed={user.name} size={44} />
        <div className={styles.words}>
          <b className="one-line">
            <bdi>{user.name}</bdi>
          </b>
          <span className="one-line">
            {ROLES[user.role]} · <bdi>{tenant.name}</bdi>
          </span>
        </div>
      </div>
      <nav className={styles.list} aria-label="More">
        <Link to="/tickets" className={styles.row ?? ''}>
          <IconTicket size={20} stroke={1.7} aria-hidden="true" />
          <span>Tickets</span>
          <IconChevronRight size={16} aria-hidden="true" />
        </Link>
        <Link to="/customers" className={styles.row ?? ''}>
          <IconUsers size={20} stroke={1.7} aria-hidden="true" />
          <span>Customers</span>
          <IconChevronRight size={16} aria-hidden="true" />
        </Link>
        <Link to="/knowledge" className={styles.row ?? ''}>
          <IconBook size={20} stroke={1.7} aria-hidden="true" />
          <span>Knowledge</span>
          <IconChevronRight size={16} aria-hidden="true" />
        </Link>
        <Link to={SETTINGS.to} className={styles.row ?? ''}>
          <SETTINGS.icon size={20} stroke={1.7} aria-hidden="true" />
          <span>Settings</span>
          <IconChevronRight size={16} aria-hidden="true" />
        </Link>
        <UnstyledButton className={styles.row} onClick={logOut}>
          <IconLogout size={20} stroke={1.7} aria-hidden="true" />
          <span>Log out</span>
        </UnstyledButton>
      </nav>
      <h2 className={styles.head}>Theme</h2>
      <ThemeSwitch />
    </div>
  )
}
