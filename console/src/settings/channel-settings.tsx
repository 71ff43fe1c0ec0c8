import { useQuery } from '@tanstack/react-query'
import type { SettingsView } from '../../../api/contract/settings.ts'
import { accountFares } from '../health/fares.ts'
import { FaresMark } from '../health/fares-mark.tsx'
import { healthQuery } from '../health/health-query.ts'
import { addressWords } from '../ui/address-words.ts'
import { channelName } from '../ui/channel-words.ts'
import { Fold } from '../ui/fold.tsx'
import { Section } from '../ui/section.tsx'
import { Status } from '../ui/status.tsx'
import { useNow } from '../ui/use-now.ts'
import styles from './settings-page.module.css'

export function ChannelSettings({ settings: { channels } }: { readonly settings: SettingsView }) {
  const { data: health } = useQuery(healthQuery)
  const now = useNow()
  const accountOf = (id: string) => health?.accounts?.find((account) => account.id === id)
  return (
    <Section title="Channels">
      {channels.length === 0 ? (
        <p className={styles.inside}>No channel yet: customers cannot reach you here.</p>
      ) : (
        <div className={styles.wide}>
          <table className={styles.table}>
            <tbody>
              {channels.map(({ id, channel, address, isEnabled, webhookUrl }) => {
                const account = accountOf(id)
                return (
                  <tr key={id}>
                    <td>
                      <b>{channelName(channel)}</b>
                      <div className={styles.quiet}>{addressWords(address)}</div>
                    </td>
                    <td>
                      <Status tone={isEnabled ? 'finished' : 'sleeping'}>{isEnabled ? 'Open' : 'Off'}</Status>
                      {account === undefined || !isEnabled ? null : (
                        <div className={styles.fares}>
                          <FaresMark fares={accountFares(account, now)} />
                        </div>
                      )}
                    </td>
                    <td>
                      <Fold title="Address for the provider">
                        <code>{webhookUrl}</code>
                      </Fold>
                    </td>
                  </tr>
                )
              })}
            </tbody>
          </table>
        </div>
      )}
    </Section>
  )
}
