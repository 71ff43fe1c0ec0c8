import { type ComponentType, useEffect } from 'react'
import type { SettingsView } from '../../../api/contract/settings.ts'
import { AiSettings } from './ai-settings.tsx'
import { AlertSettings } from './alert-settings.tsx'
import { BusinessSettings } from './business-settings.tsx'
import { ChannelSettings } from './channel-settings.tsx'
import { EscalationSettings } from './escalation-settings.tsx'
import { HoursSettings } from './hours-settings.tsx'
import { ModelSettings } from './model-settings.tsx'
import { PriceSettings } from './price-settings.tsx'
import { ProviderSettings } from './provider-settings.tsx'
import { ReplySettings } from './reply-settings.tsx'
import styles from './settings-parts.module.css'
import { SlaSettings } from './sla-settings.tsx'
import { TeamSettings } from './team-settings.tsx'
import { TemplateSettings } from './template-settings.tsx'
import { TranslationSettings } from './translation-settings.tsx'

interface SettingsPart {
  readonly id: string
  readonly name: string
  readonly view: ComponentType<{ readonly settings: SettingsView }>
}

/** The parts of the page in their order. A new one joins here. */
const PARTS: readonly SettingsPart[] = [
  { id: 'ai', name: 'The AI', view: AiSettings },
  { id: 'model', name: 'Language model', view: ModelSettings },
  { id: 'business', name: 'Business', view: BusinessSettings },
  { id: 'hours', name: 'Business hours', view: HoursSettings },
  { id: 'translation', name: 'Translation', view: TranslationSettings },
  { id: 'deadlines', name: 'Deadlines', view: SlaSettings },
  { id: 'escalation', name: 'Escalation', view: EscalationSettings },
  { id: 'alerts', name: 'Alerts', view: AlertSettings },
  { id: 'replies', name: 'Saved replies', view: ReplySettings },
  { id: 'templates', name: 'Templates', view: TemplateSettings },
  { id: 'prices', name: 'Price list', view: PriceSettings },
  { id: 'channels', name: 'Channels', view: ChannelSettings },
  { id: 'providers', name: 'Providers', view: ProviderSettings },
  { id: 'team', name: 'Team', view: TeamSettings },
]

export function SettingsParts({ settings }: { readonly settings: SettingsView }) {
  // An address that names a part was there before the part was.
  useEffect(() => document.getElementById(location.hash.slice(1))?.scrollIntoView(), [])
  return (
    <div className={styles.columns}>
      <nav className={styles.contents} aria-label="Settings">
        {PARTS.map(({ id, name }) => (
          <a key={id} href={`#${id}`}>
            {name}
          </a>
        ))}
      </nav>
      <div className={styles.parts}>
        {PARTS.map(({ id, view: View }) => (
          <div key={id} id={id} className={styles.part}>
            <View settings={settings} />
          </div>
        ))}
      </div>
    </div>
  )
}
