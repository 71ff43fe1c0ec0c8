import { Skeleton } from '@mantine/core'
import { IconLock } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useRights } from '../app/session.ts'
import { Nothing } from '../ui/nothing.tsx'
import { Trouble } from '../ui/trouble.tsx'
import styles from './settings-page.module.css'
import { SettingsParts } from './settings-parts.tsx'
import { settingsQuery } from './settings-query.ts'

/** How the front office is set up. Most of it is read here and changed where it is kept. */
export function SettingsPage() {
  const { canDecide, canSeeSettings } = useRights()
  const { data, error, refetch } = useQuery({ ...settingsQuery, enabled: canSeeSettings })
  if (!canSeeSettings)
    return (
      <Nothing isPage icon={IconLock} title="Settings are for owner and staff">
        Your role may look at the work, not at how the business is set up.
      </Nothing>
    )
  return (
    <div className={styles.scroll}>
      <div className={styles.page}>
        <header>
          <h1>Settings</h1>
          <p className={styles.lead}>
            {canDecide
              ? 'How your front office is set up.'
              : 'How the front office is set up. Only the owner can change it.'}
          </p>
        </header>
        {data === undefined ? (
          error === null ? (
            <Skeleton height={400} radius="lg" />
          ) : (
            <Trouble what="The settings could not be loaded" error={error} onRetry={() => void refetch()} />
          )
        ) : (
          <SettingsParts settings={data} />
        )}
      </div>
    </div>
  )
}
