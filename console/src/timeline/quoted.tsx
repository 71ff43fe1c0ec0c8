import { IconPaperclip } from '@tabler/icons-react'
import type { QuotedMessage } from '../../../api/contract/timeline.ts'
import { exactly, passed } from '../ui/time-words.ts'
import { useNow } from '../ui/use-now.ts'
import styles from './quoted.module.css'
import { quotedAuthor, quotedWords, SEARCHES } from './quoted-words.ts'
import type { Search } from './read-back.ts'

interface Props {
  readonly quoted: QuotedMessage
  /** How the way back to it goes, once somebody has asked for it. */
  readonly search: Search['state'] | undefined
  readonly onFind: (quoted: QuotedMessage) => void
}

/** What a message replies to, in one line above its own words; it leads there. */
export function Quoted({ quoted, search, onFind }: Props) {
  const word = search === undefined ? null : SEARCHES[search]
  return (
    <>
      <button
        type="button"
        className={styles.quoted}
        title="Show the message this replies to"
        onClick={() => onFind(quoted)}
      >
        <QuotedWords quoted={quoted} />
      </button>
      <p role="status" className={styles.search}>
        {word}
      </p>
    </>
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
        {quoted.files === undefined ? null : <IconPaperclip size={13} className={styles.clip} aria-hidden="true" />}
        {quotedWords(quoted)}
      </span>
    </>
  )
}
