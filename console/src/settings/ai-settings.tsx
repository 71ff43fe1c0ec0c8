import type { SettingsView } from '../../../api/contract/settings.ts'
import { useAutonomy } from '../app/autonomy.ts'
import { currencyOf } from '../customer/customer-words.ts'
import { amountWords, costWords } from '../ui/amount-words.ts'
import { Facts } from '../ui/facts.tsx'
import { Section } from '../ui/section.tsx'
import { exactly } from '../ui/time-words.ts'
import { ChannelAutonomy } from './channel-autonomy.tsx'
import styles from './settings-page.module.css'

const MODES = {
  auto: 'Answers by itself',
  suggest: 'Drafts that people send',
  paused: 'Paused: only people answer',
} as const
const HIGH_SHARE = 0.8

export function AiSettings({ settings }: { readonly settings: SettingsView }) {
  const { mode, view } = useAutonomy()
  const share =
    settings.budgetDayUsdMicros === 0 ? 0 : Math.min(1, settings.spentTodayUsdMicros / settings.budgetDayUsdMicros)
  const paused = view?.pausedAt ? `, by ${view.pausedBy ?? 'the system'} on ${exactly(view.pausedAt)}` : ''
  return (
    <Section title="The AI">
      <div className={styles.inside}>
        <Facts
          facts={[
            {
              name: 'Autonomy',
              value: mode === null ? '…' : `${MODES[mode]}${paused}. The switch is always in the top bar.`,
            },
            { name: 'Model', value: settings.model },
            {
              name: 'Sends alone',
              value:
                settings.autoApproveUpToMinor === 0
                  ? 'Every contract asks for your approval.'
                  : `Contracts up to ${amountWords({ amountMinor: settings.autoApproveUpToMinor, currency: currencyOf(settings.currency) })} leave without asking.`,
            },
            {
              name: 'Budget',
              value: `${costWords(settings.spentTodayUsdMicros)} of ${costWords(settings.budgetDayUsdMicros)} used today`,
            },
          ]}
        />
        <div className={styles.budget}>
          <div className={styles.track} aria-hidden="true">
            <div
              className={styles.used}
              data-high={share >= HIGH_SHARE || undefined}
              style={{ width: `${share * 100}%` }}
            />
          </div>
        </div>
      </div>
      <ChannelAutonomy settings={settings} />
    </Section>
  )
}
