import { Button } from '@mantine/core'
import { IconLanguage } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { type RefObject, useState } from 'react'
import type { TranslatedView, TranslationView } from '../../../api/contract/translation.ts'
import { type Spoken, translateDraft } from '../api/translation.ts'
import { languageName } from '../customer/customer-words.ts'
import { Scripted } from '../ui/scripted.tsx'
import styles from './translation.module.css'
import { troubleWords } from './translation-words.ts'

interface Props {
  readonly customerId: string
  readonly to: Spoken
  readonly text: string
  readonly onText: (text: string) => void
  readonly field: RefObject<HTMLTextAreaElement | null>
}

/** Puts the customer's language in the place of what was written. It can be read and taken back, and sends nothing. */
export function TranslateDraft({ customerId, to, text, onText, field }: Props) {
  const [done, setDone] = useState<{ readonly before: string; readonly now: TranslationView } | null>(null)
  const { mutate, data, error, isPending, reset } = useMutation({
    mutationFn: (asked: string) => translateDraft(customerId, { text: asked.trim(), to }),
    onSuccess(answer: TranslatedView, asked) {
      // Whoever wrote on meanwhile keeps what they wrote.
      if (answer.kind !== 'made' || field.current?.value !== asked) return
      onText(answer.translation.text)
      setDone({ before: asked, now: answer.translation })
      field.current.focus()
    },
  })
  if (done !== null && text === '') setDone(null)
  if (done !== null)
    return (
      <div className={styles.draft} role="status">
        <span>
          In {languageName(to)}
          {done.now.isScripted ? '' : `, by ${done.now.by}`}
        </span>
        {done.now.isScripted ? <Scripted /> : null}
        <button
          type="button"
          className={styles.ask}
          onClick={() => {
            onText(done.before)
            setDone(null)
            reset()
            field.current?.focus()
          }}
        >
          Back to your words
        </button>
      </div>
    )
  const words = text.trim() === '' ? null : outcomeWords(data, error, to)
  return (
    <div className={styles.draft}>
      <Button
        variant="subtle"
        size="compact-xs"
        className={styles.translate ?? ''}
        leftSection={<IconLanguage size={14} aria-hidden="true" />}
        loading={isPending}
        disabled={text.trim() === ''}
        onClick={() => mutate(text)}
      >
        Translate to {languageName(to)}
      </Button>
      <span role="status">{words}</span>
    </div>
  )
}

function outcomeWords(data: TranslatedView | undefined, error: Error | null, to: Spoken): string | null {
  if (error !== null) return troubleWords(null)
  if (data?.kind === 'failed') return troubleWords(data.why)
  return data?.kind === 'not_needed' ? `This is in ${languageName(to)} already.` : null
}
