import { ActionIcon } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { Mark } from '../ui/mark.tsx'
import { useIsPhone } from '../ui/use-width.ts'
import { AutonomySwitch } from './autonomy-switch.tsx'
import { openCommands } from './commands-store.ts'
import { COMMAND_KEY } from './key-map.ts'
import { LiveDot } from './live-dot.tsx'
import { useSession } from './session.ts'
import styles from './top-bar.module.css'
import { UserMenu } from './user-menu.tsx'

export function TopBar() {
  const isPhone = useIsPhone()
  const { tenant } = useSession()
  return (
    <header className={styles.bar}>
      {isPhone ? (
        <Link to="/" aria-label="Steward, home" className={styles.mark ?? ''}>
          <Mark size={26} />
        </Link>
      ) : (
        <button type="button" className={styles.search} onClick={openCommands}>
          <IconSearch size={15} stroke={1.8} aria-hidden="true" />
          <span className="one-line">Search or do anything</span>
          <kbd>{COMMAND_KEY}</kbd>
        </button>
      )}
      <span className={styles.gap} />
      <AutonomySwitch />
      <LiveDot />
      {isPhone ? (
        <ActionIcon variant="subtle" size={34} aria-label="Search and commands" onClick={openCommands}>
          <IconSearch size={19} stroke={1.7} />
        </ActionIcon>
      ) : (
        <>
          <span className={styles.tenant} title={tenant.name}>
            <bdi className="one-line">{tenant.name}</bdi>
          </span>
          <UserMenu />
        </>
      )}
    </header>
  )
}
