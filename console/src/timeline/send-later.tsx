import { ActionIcon, Popover, Tooltip } from '@mantine/core'
import { IconClockPlus } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { Timing } from '../api/scheduled.ts'
import { TickBox } from '../ui/tick-box.tsx'
import { Trouble } from '../ui/trouble.tsx'
import styles from './send-later.module.css'
import { TimeChoices } from './time-choices.tsx'

export interface SendLaterProps {
  /** By whose clock the mornings are. */
  readonly clock: string
  /** Where free words end; a template knows no such moment. */
  readonly openUntil: string | undefined
  /** Offered where the words would be too late. */
  readonly onTemplate?: (() => void) | undefined
  readonly isReady: boolean
  readonly onLater: (timing: Timing) => Promise<unknown>
}

/** Beside "Send": the same words at another time. */
export function SendLater({ clock, openUntil, onTemplate, isReady, onLater }: SendLaterProps) {
  const [isOpen, setIsOpen] = useState(false)
  const [unlessTheyWrite, setUnlessTheyWrite] = useState(true)
  const { mutate, isPending, error, reset } = useMutation({
    mutationFn: (at: string) => onLater({ at, unlessTheyWrite }),
    onSuccess: () => setIsOpen(false),
  })
  return (
    <Popover
      opened={isOpen}
      onChange={setIsOpen}
      position="top-end"
      width={310}
      shadow="md"
      trapFocus
      returnFocus
      onClose={reset}
    >
      <Popover.Target>
        <Tooltip label="Send later" disabled={isOpen}>
          <ActionIcon
            variant="default"
            size={32}
            aria-label="Send later"
            disabled={!isReady}
            onClick={() => setIsOpen((open) => !open)}
          >
            <IconClockPlus size={16} stroke={1.8} aria-hidden="true" />
          </ActionIcon>
        </Tooltip>
      </Popover.Target>
      <Popover.Dropdown className={styles.later ?? ''}>
        <p className={styles.title}>Send later</p>
        <TimeChoices
          clock={clock}
          latest={openUntil}
          late={
            <>
              The 24 hours are over by then.{' '}
              {onTemplate === undefined ? null : (
                <button type="button" className={styles.link} onClick={onTemplate}>
                  Use a template
                </button>
              )}
            </>
          }
          isBusy={isPending}
          onChoose={(at) => mutate(at)}
        />
        <TickBox label="Not if they write before" isOn={unlessTheyWrite} onChange={setUnlessTheyWrite} />
        {error === null ? null : <Trouble isSmall what="It was not planned" error={error} />}
      </Popover.Dropdown>
    </Popover>
  )
}
