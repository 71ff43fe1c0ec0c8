import { Button, TextInput } from '@mantine/core'
import { IconHandStop, IconSend } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import type { TemplateView } from '../../../api/contract/template.ts'
import type { ChosenTemplate } from '../api/template.ts'
import { SendLater, type SendLaterProps } from './send-later.tsx'
import styles from './template-picker.module.css'
import { filledIn, GAP, piecesOf, placeLabel } from './template-words.ts'

/** How what was filled in leaves. */
export interface TemplateSend {
  readonly takesOver: boolean
  readonly onSend: (template: ChosenTemplate, text: string) => void
  readonly later: Omit<SendLaterProps, 'onLater' | 'isReady'>
  readonly onLater: (
    template: ChosenTemplate,
    text: string,
    timing: Parameters<SendLaterProps['onLater']>[0],
  ) => Promise<unknown>
}

interface Props {
  readonly template: TemplateView
  readonly initial: readonly string[]
  readonly send: TemplateSend
  readonly onOther: () => void
}

const LONGEST = 600

/** The places of a template, and below them the whole as it will be read. */
export function TemplateForm({ template, initial, send, onOther }: Props) {
  const [values, setValues] = useState(initial)
  const first = useRef<HTMLInputElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  // Whoever chose by keys goes on by keys.
  useEffect(() => (first.current ?? button.current)?.focus(), [])
  const isReady = values.every((value) => value.trim() !== '')
  const empty = Math.max(
    0,
    values.findIndex((value) => value.trim() === ''),
  )
  const chosen = { id: template.id, variables: values.map((value) => value.trim()) }
  const text = filledIn(template.body, values)
  const leave = () => {
    if (isReady) send.onSend(chosen, text)
  }
  return (
    <>
      <div className={styles.places}>
        {values.map((value, index) => (
          <TextInput
            // biome-ignore lint/suspicious/noArrayIndexKey: a place is its number
            key={index}
            ref={index === empty ? first : undefined}
            label={placeLabel(template.body, index + 1)}
            maxLength={LONGEST}
            value={value}
            onChange={({ currentTarget }) => setValues(values.with(index, currentTarget.value))}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
              event.preventDefault()
              leave()
            }}
          />
        ))}
      </div>
      <div className={styles.whole}>
        <p className={styles.caption}>What they will read</p>
        <p dir="auto" data-testid="whole">
          {piecesOf(template.body).map((piece, index) => {
            const words = piece.kind === 'words' ? piece.text : values[piece.place - 1]?.trim()
            // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one text keep their order
            return piece.kind === 'words' ? words : <mark key={index}>{words || GAP}</mark>
          })}
        </p>
      </div>
      <div className={styles.foot}>
        <Button variant="subtle" onClick={onOther}>
          Another template
        </Button>
        <span className={styles.hint}>{send.takesOver ? 'The AI stops here the moment you send.' : ''}</span>
        <SendLater {...send.later} isReady={isReady} onLater={(timing) => send.onLater(chosen, text, timing)} />
        <Button
          ref={button}
          disabled={!isReady}
          leftSection={send.takesOver ? <IconHandStop size={15} /> : <IconSend size={15} />}
          onClick={leave}
        >
          {send.takesOver ? 'Take over and send' : 'Send template'}
        </Button>
      </div>
    </>
  )
}
