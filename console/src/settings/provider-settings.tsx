import { useQuery } from '@tanstack/react-query'
import type { SettingsView } from '../../../api/contract/settings.ts'
import { configurationFares } from '../health/fares.ts'
import { FaresMark } from '../health/fares-mark.tsx'
import { healthQuery } from '../health/health-query.ts'
import { capabilityName, vendorName } from '../health/vendor-words.ts'
import { Section } from '../ui/section.tsx'
import { Status } from '../ui/status.tsx'
import { useNow } from '../ui/use-now.ts'
import styles from './settings-page.module.css'

export function ProviderSettings({ settings: { providers } }: { readonly settings: SettingsView }) {
  const { data: health } = useQuery(healthQuery)
  const now = useNow()
  const faresOf = (capability: string, vendor: string) => {
    const found = health?.configurations?.find((one) => one.capability === capability && one.vendor === vendor)
    return found === undefined ? null : configurationFares(found, now)
  }
  return (
    <Section title="Providers">
      <div className={styles.wide}>
        <table className={styles.table}>
          <tbody>
            {providers.map(({ capability, vendor, isActive }) => {
              const fares = isActive ? faresOf(capability, vendor) : null
              return (
                <tr key={`${capability}-${vendor}`}>
                  <td>
                    <b>{capabilityName(capability)}</b>
                  </td>
                  <td>{vendorName(vendor)}</td>
                  <td>
                    <Status tone={isActive ? 'finished' : 'sleeping'}>{isActive ? 'In use' : 'Not in use'}</Status>
                    {fares === null ? null : (
                      <div className={styles.fares}>
                        <FaresMark fares={fares} />
                      </div>
                    )}
                  </td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </div>
    </Section>
  )
}
