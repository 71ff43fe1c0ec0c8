import { ago, exactly, passed, sinceWords, until } from './time-words.ts'
import { useNow } from './use-now.ts'

/** ago: for lists · passed: in a sentence · since: behind that word · until: still to come. */
const WORDS = { ago, passed, since: sinceWords, until } as const

interface Props {
  readonly at: string
  readonly as?: keyof typeof WORDS
  readonly className?: string | undefined
}

/** A time in a few letters; the full moment in its tooltip. */
export function Moment({ at, as = 'ago', className }: Props) {
  const now = useNow()
  return (
    <time dateTime={at} title={exactly(at)} className={`number ${className ?? ''}`}>
      {WORDS[as](at, now)}
    </time>
  )
}
