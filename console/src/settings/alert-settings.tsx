import { Skeleton } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { fetchAlertSettings } from '../api/alert.ts'
import { keys } from '../api/keys.ts'
import { Section } from '../ui/section.tsx'
import { Trouble } from '../ui/trouble.tsx'
import { AlertForm } from './alert-form.tsx'
import styles from './editor.module.css'

/** Who hears of trouble while no page is open. */
export function AlertSettings() {
  const { data, error, refetch } = useQuery({
    queryKey: keys.alertSettings,
    queryFn: ({ signal }) => fetchAlertSettings(signal),
  })
  return (
    <Section title="Alerts" aside={<span>Also with this page closed</span>}>
      {data === undefined ? (
        <div className={styles.form}>
          {error === null ? (
            <Skeleton height={160} />
          ) : (
            <Trouble what="The alerts could not be loaded" error={error} onRetry={() => void refetch()} />
          )}
        </div>
      ) : (
        <AlertForm stored={data} />
      )}
    </Section>
  )
}
