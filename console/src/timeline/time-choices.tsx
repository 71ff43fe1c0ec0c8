import { Button, TextInput } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { fieldOf, furthest, laterTimes, momentOf, momentTrouble, momentWords } from './later-times.ts'
import styles from './send-later.module.css'

interface Props {
  readonly clock: string
  /** Nothing may be chosen after this. */
  readonly latest?: string | undefined
  /** Said where it is too late. */
  readonly late?: ReactNode
  readonly isBusy: boolean
  readonly onChoose: (at: string) => void
}

/** Some sensible moments, and any other. */
export function TimeChoices({ clock, latest, late, isBusy, onChoose }: Props) {
  const [now] = useState(() => Date.now())
  const [field, setField] = useState('')
  const own = momentOf(field)
  const isLate = (at: string) => latest !== undefined && at > latest
  const times = laterTimes(now, clock)
  const trouble = momentTrouble(own, now)
  return (
    <div className={styles.choices}>
      {times.map(({ name, at }) => (
        <button
          type="button"
          key={name}
          className={styles.choice}
          disabled={isBusy || isLate(at)}
          onClick={() => onChoose(at)}
        >
          <span>{name}</span>
          <span className={styles.moment}>{momentWords(at, clock)}</span>
        </button>
      ))}
      <form
        className={styles.own}
        onSubmit={(event) => {
          event.preventDefault()
          // The composer around it is a form of its own.
          event.stopPropagation()
          if (own !== null && trouble === null && !isLate(own)) onChoose(own)
        }}
      >
        <TextInput
          type="datetime-local"
          size="xs"
          label="Pick a time"
          min={fieldOf(new Date(now).toISOString())}
          max={fieldOf(furthest(now))}
          value={field}
          error={trouble}
          onChange={({ currentTarget }) => setField(currentTarget.value)}
        />
        <Button
          type="submit"
          size="xs"
          variant="default"
          loading={isBusy}
          disabled={own === null || trouble !== null || isLate(own)}
        >
          Choose
        </Button>
      </form>
      {times.some(({ at }) => isLate(at)) || (own !== null && isLate(own)) ? (
        <p className={styles.late}>{late}</p>
      ) : null}
    </div>
  )
}
