import type { SettingsView } from '../../../api/contract/settings.ts'
import type { Capability, Vendor } from '../../../domain/providers.ts'
import { capital } from '../ui/attention-words.ts'
import { Section } from '../ui/section.tsx'
import { Status } from '../ui/status.tsx'
import styles from './settings-page.module.css'

// One for each there is: a name of ours is never shown as it stands in the code.
const CAPABILITIES: Readonly<Record<Capability, string>> = {
  email: 'E-mail',
  messaging: 'Messages',
  'e-signature': 'Signatures',
  payment: 'Payments',
  llm: 'Language model',
  embedding: 'Search by meaning',
}

const VENDORS: Readonly<Record<Vendor, string>> = {
  sendgrid: 'SendGrid',
  resend: 'Resend',
  gmail: 'Gmail',
  twilio: 'Twilio',
  telegram: 'Telegram',
  slack: 'Slack',
  page: 'Our own ticket page',
  docusign: 'DocuSign',
  stripe: 'Stripe',
  openai: 'OpenAI',
  ollama: 'Ollama',
  local: 'On this machine',
}

const named = (names: Readonly<Record<string, string>>, word: string): string => names[word] ?? capital(word)

export function ProviderSettings({ settings: { providers } }: { readonly settings: SettingsView }) {
  return (
    <Section title="Providers">
      <div className={styles.wide}>
        <table className={styles.table}>
          <tbody>
            {providers.map(({ capability, vendor, isActive }) => (
              <tr key={`${capability}-${vendor}`}>
                <td>
                  <b>{named(CAPABILITIES, capability)}</b>
                </td>
                <td>{named(VENDORS, vendor)}</td>
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
