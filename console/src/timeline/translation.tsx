import { useInViewport } from '@mantine/hooks'
import { IconLanguage } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { TranslationMark, TranslationView } from '../../../api/contract/translation.ts'
import { keys } from '../api/keys.ts'
import type { MessageItem } from '../api/nouns.ts'
import { translateMessage } from '../api/translation.ts'
import { useRights } from '../app/session.ts'
import { Scripted } from '../ui/scripted.tsx'
import { inTurn } from './in-turn.ts'
import styles from './translation.module.css'
import { madeWords, troubleWords } from './translation-words.ts'

const oneByOne = inTurn(2)

/** What a message says to somebody who does not read its language, beneath the words themselves. */
export function Translation({ item }: { readonly item: MessageItem }) {
  const { canAct } = useRights()
  const { translation: mark } = item
  if (mark === undefined) return null
  if (mark.state === 'made') return <Made translation={mark} />
  // Whoever only watches reads what was made for others.
  return canAct ? <Wanted item={item} mark={mark} /> : null
}

function Made({ translation }: { readonly translation: TranslationView }) {
  return (
    <div className={styles.made}>
      <p className={styles.text} dir="auto" lang={translation.to}>
        {translation.text}
      </p>
      <p className={styles.label}>
        <IconLanguage size={13} stroke={1.8} aria-hidden="true" />
        {madeWords(translation)}
        {translation.isScripted ? <Scripted /> : null}
      </p>
    </div>
  )
}

interface WantedProps {
  readonly item: MessageItem
  readonly mark: Extract<TranslationMark, { state: 'wanted' }>
}

/** Made once it is in sight, or when somebody says so. A failure is shown here, and the message stands. */
function Wanted({ item, mark }: WantedProps) {
  const { ref, inViewport } = useInViewport<HTMLDivElement>()
  const [isAsked, setIsAsked] = useState(false)
  const { data, error, isFetching, refetch } = useQuery({
    queryKey: keys.translation(item.id, mark.to, item.text),
    queryFn: () => oneByOne(() => translateMessage(item.id)),
    enabled: isAsked || (mark.isAutomatic && inViewport),
    retry: false,
    retryOnMount: false,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
    staleTime: Number.POSITIVE_INFINITY,
  })
  const ask = () => (data === undefined && error === null ? setIsAsked(true) : void refetch())
  if (data?.kind === 'not_needed') return null
  if (data?.kind === 'made')
    return data.translation.text === item.text.trim() ? null : <Made translation={data.translation} />
  const failure = error !== null || data !== undefined ? troubleWords(data?.why ?? null) : null
  return (
    <div ref={ref} className={styles.made} role="status">
      <p className={styles.label}>
        <IconLanguage size={13} stroke={1.8} aria-hidden="true" />
        {isFetching ? 'Translating…' : failure}
        {isFetching || (failure === null && mark.isAutomatic) ? null : (
          <button type="button" className={styles.ask} onClick={ask}>
            {failure === null ? 'Translate' : 'Try again'}
          </button>
        )}
      </p>
    </div>
  )
}
