import { IconSparkles, IconUser } from '@tabler/icons-react'
import type { PersonPresent } from '../../../api/contract/presence.ts'
import type { answering } from './answering.ts'
import styles from './writing.module.css'

interface Props {
  readonly ai: ReturnType<typeof answering>
  readonly colleagues: readonly PersonPresent[]
}

/** Who is about to say something here. */
export function Writing({ ai, colleagues }: Props) {
  const people = colleagues.filter(({ isTyping }) => isTyping)
  return (
    <>
      {ai === null ? null : (
        <p className={styles.writing} data-who="ai">
          <IconSparkles size={14} stroke={1.9} aria-hidden="true" />
          {ai === 'writing' ? 'AI is typing' : 'AI is drafting a reply for you'}
          <Dots />
        </p>
      )}
      {people.map(({ userId, name }) => (
        <p key={userId} className={styles.writing} data-who="staff">
          <IconUser size={14} stroke={1.9} aria-hidden="true" />
          <span>
            <bdi>{name}</bdi> is typing
          </span>
          <Dots />
        </p>
      ))}
    </>
  )
}

function Dots() {
  return (
    <span className={styles.dots} aria-hidden="true">
      <i />
      <i />
      <i />
    </span>
  )
}
