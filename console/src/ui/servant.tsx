import { IconSparkles, IconUser } from '@tabler/icons-react'
import type { Persona } from '../api/nouns.ts'
import { personaName } from './persona-words.ts'
import styles from './servant.module.css'

interface Props {
  readonly controller: 'ai' | 'staff'
  readonly persona: Persona | null
  /** Null when it was handed over and nobody has taken it yet; left out where that is not known. */
  readonly staffName?: string | null
}

/** Who serves this customer: the AI under a persona's name, or a person. Told apart at a glance. */
export function Servant({ controller, persona, staffName = 'Staff' }: Props) {
  if (controller === 'staff')
    return (
      <span className={styles.servant} data-who="staff" title="A person has this conversation">
        <IconUser size={13} stroke={2} aria-hidden="true" />
        <bdi className="one-line">{staffName ?? 'Unassigned'}</bdi>
      </span>
    )
  return (
    <span className={styles.servant} data-who="ai" title="The AI has this conversation">
      <IconSparkles size={13} stroke={1.8} aria-label="AI" />
      <span className="one-line">{persona === null ? 'AI' : personaName(persona)}</span>
    </span>
  )
}
