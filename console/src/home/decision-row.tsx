import {
  IconAlertTriangle,
  IconBellRinging,
  IconClipboardCheck,
  IconHandStop,
  IconHelpCircle,
  IconHourglass,
  IconMessageExclamation,
  IconUsers,
  type TablerIcon,
} from '@tabler/icons-react'
import type { Decision } from '../../../api/contract/home.ts'
import { Moment } from '../ui/moment.tsx'
import { DecisionActions } from './decision-actions.tsx'
import styles from './decision-row.module.css'
import { decisionWords } from './decision-words.ts'

const ICONS: Record<Decision['kind'], TablerIcon> = {
  approval: IconClipboardCheck,
  attention: IconMessageExclamation,
  undecided_send: IconHelpCircle,
  dead_letter: IconAlertTriangle,
  open_takeover: IconHandStop,
  same_person: IconUsers,
  alert: IconBellRinging,
  promise: IconHourglass,
}

export function DecisionRow({ decision }: { readonly decision: Decision }) {
  const { title, about, tone } = decisionWords(decision)
  const Icon = ICONS[decision.kind]
  return (
    <li className={styles.row}>
      <span className={styles.icon} data-tone={tone}>
        <Icon size={18} stroke={1.8} aria-hidden="true" />
      </span>
      <div className={styles.words}>
        <p className={styles.title} dir="auto">
          {title}
        </p>
        <p className={styles.about}>
          {about === null ? null : <span>{about} </span>}
          <span className={styles.when}>
            {decision.kind === 'promise' ? (
              <Due decision={decision} />
            ) : decision.expiresAt === null ? (
              <Moment at={decision.at} as="passed" />
            ) : (
              <>
                Becomes a no <Moment at={decision.expiresAt} as="until" />
              </>
            )}
          </span>
        </p>
      </div>
      <DecisionActions decision={decision} />
    </li>
  )
}

const Due = ({ decision: { what, at } }: { readonly decision: Decision }) =>
  what === 'open' ? (
    <>
      Due <Moment at={at} as="until" />
    </>
  ) : (
    <>
      Was due <Moment at={at} as="passed" />
    </>
  )
