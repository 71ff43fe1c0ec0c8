import { Button } from '@mantine/core'
import { IconClock, IconClockExclamation } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { ScheduledEntry as Entry } from '../../../api/contract/scheduled.ts'
import { changeScheduled, dismissScheduled } from '../api/scheduled.ts'
import { useRights } from '../app/session.ts'
import { Trouble } from '../ui/trouble.tsx'
import { Withheld } from '../ui/withheld.tsx'
import { momentWords } from './later-times.ts'
import { ScheduledForm } from './scheduled-form.tsx'
import { scheduledState } from './scheduled-words.ts'
import styles from './send-later.module.css'
import { useScheduled } from './use-scheduled.ts'

interface Props {
  readonly entry: Entry
  readonly customerId: string
  readonly clock: string
  /** Where the composer stands beside it. */
  readonly onTemplate?: (() => void) | undefined
}

/** A message that waits for its time, or did not leave at it. */
export function ScheduledEntry({ entry, customerId, clock, onTemplate }: Props) {
  const { canAct } = useRights()
  const { cancel, refresh } = useScheduled(customerId, clock)
  const [isOpen, setIsOpen] = useState(false)
  const state = scheduledState(entry, momentWords(entry.dueAt, clock))
  const dismiss = useMutation({ mutationFn: () => dismissScheduled(entry.id), onSuccess: refresh })
  const confirm = useMutation({
    mutationFn: () => changeScheduled(entry.id, { at: entry.dueAt, unlessTheyWrite: entry.unlessTheyWrite }),
    onSuccess: refresh,
  })
  const Icon = state.tone === 'waiting' ? IconClockExclamation : IconClock
  const isStopped = entry.state === 'stopped'
  const error = dismiss.error ?? confirm.error
  return (
    <li className={styles.entry} data-tone={state.tone}>
      <div className={styles.line}>
        <span className={styles.when}>
          <Icon size={14} stroke={1.8} aria-hidden="true" />
          {state.words}
        </span>
        <span className={styles.by}>
          {entry.by}
          {entry.unlessTheyWrite && !isStopped ? `${entry.by === null ? 'not' : ', not'} if they write before` : ''}
        </span>
      </div>
      {isOpen ? (
        <ScheduledForm
          entry={entry}
          clock={clock}
          onDone={async () => {
            await refresh()
            setIsOpen(false)
          }}
          onCancel={() => setIsOpen(false)}
        />
      ) : (
        <>
          {entry.text === '' ? (
            <Withheld />
          ) : (
            <p className={styles.text} dir="auto">
              {entry.text}
            </p>
          )}
          {canAct ? (
            <div className={styles.acts}>
              {state.next === 'template' && onTemplate !== undefined ? (
                <Button size="compact-sm" onClick={onTemplate}>
                  Send a template
                </Button>
              ) : null}
              {state.next === 'confirm' ? (
                <Button size="compact-sm" variant="light" loading={confirm.isPending} onClick={() => confirm.mutate()}>
                  Send it all the same
                </Button>
              ) : null}
              {isStopped && state.next !== 'edit' ? null : (
                <Button size="compact-sm" variant="subtle" onClick={() => setIsOpen(true)}>
                  {isStopped ? 'Plan again' : 'Edit'}
                </Button>
              )}
              {isStopped ? (
                <Button size="compact-sm" variant="subtle" loading={dismiss.isPending} onClick={() => dismiss.mutate()}>
                  Got it
                </Button>
              ) : (
                <Button size="compact-sm" variant="subtle" onClick={() => cancel(entry.id)}>
                  Cancel
                </Button>
              )}
            </div>
          ) : null}
        </>
      )}
      {error === null ? null : <Trouble isSmall what="This was not recorded" error={error} />}
    </li>
  )
}
