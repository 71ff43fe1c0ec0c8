import type { SettingsView } from '../../../api/contract/settings.ts'
import { capital } from '../ui/attention-words.ts'
import { Section } from '../ui/section.tsx'
import { Status } from '../ui/status.tsx'
import styles from './settings-page.module.css'

const CAPABILITIES: Readonly<Record<string, string>> = {
  messaging: 'Messages',
  'e-signature': 'Signatures',
  payment: 'Payments',
  llm: 'Language model',
  embedding: 'Search by meaning',
}

const VENDORS: Readonly<Record<string, string>> = {
  twilio: 'Twilio',
  docusign: 'DocuSign',
  stripe: 'Stripe',
  openai: 'OpenAI',
  local: 'On this machine',
}

export function ProviderSettings({ settings: { providers } }: { readonly settings: SettingsView }) {
  return (
    <Section title="Providers">
      <div className={styles.wide}>
        <table className={styles.table}>
          <tbody>
            {providers.map(({ capability, vendor, isActive }) => (
              <tr key={`${capability}-${vendor}`}>
                <td>
                  <b>{CAPABILITIES[capability] ?? capital(capability)}</b>
                </td>
                <td>{VENDORS[vendor] ?? vendor}</td>
                <td>
                  <Status tone={isActive ? 'finished' : 'sleeping'}>{isActive ? 'In use' : 'Not in use'}</Status>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  )
}
