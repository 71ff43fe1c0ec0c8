import type { SettingsView } from '../../../api/contract/settings.ts'
import { languageName } from '../customer/customer-words.ts'
import { capital, plain } from '../ui/attention-words.ts'
import { Facts } from '../ui/facts.tsx'
import { Section } from '../ui/section.tsx'
import styles from './settings-page.module.css'

export function BusinessSettings({ settings }: { readonly settings: SettingsView }) {
  return (
    <Section title="Business">
      <div className={styles.inside}>
        <Facts
          facts={[
            { name: 'Name', value: settings.businessName },
            { name: 'Kind', value: capital(plain(settings.vertical)) },
            { name: 'Languages', value: settings.languages.map(languageName).join(', ') },
            { name: 'Currency', value: settings.currency },
          ]}
        />
      </div>
    </Section>
  )
}
