import type { QuotedMessage } from '../../../api/contract/timeline.ts'
import { exactly, passed } from '../ui/time-words.ts'
import { useNow } from '../ui/use-now.ts'
import styles from './quoted.module.css'
import { quotedAuthor } from './quoted-words.ts'
import { showMessage } from './show-message.ts'

interface Props {
  readonly quoted: QuotedMessage
  /** It is on the page and can be gone to. */
  readonly isHere: boolean
}

/** What a message replies to, in one line above its own words. */
export function Quoted({ quoted, isHere }: Props) {
  const words = <QuotedWords quoted={quoted} />
  if (!isHere) return <blockquote className={styles.quoted}>{words}</blockquote>
  return (
    <button
      type="button"
      className={styles.quoted}
      title="Show the message this replies to"
      onClick={() => showMessage(quoted.id)}
    >
      {words}
    </button>
  )
}

function QuotedWords({ quoted }: Pick<Props, 'quoted'>) {
  const now = useNow()
  return (
    <>
      <span className={styles.who}>
        <bdi>{quotedAuthor(quoted)}</bdi>{' '}
        <time dateTime={quoted.at} title={exactly(quoted.at)}>
          {passed(quoted.at, now)}
        </time>
      </span>
      <span className={styles.line} dir="auto">
        {quoted.text}
      </span>
    </>
  )
}
