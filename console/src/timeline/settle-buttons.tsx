import { Button, Tooltip } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type Settlement, settleMessage } from '../api/conversation.ts'
import { keys } from '../api/keys.ts'
import { Trouble } from '../ui/trouble.tsx'
import styles from './settle-buttons.module.css'

interface Answer {
  readonly decision: Settlement
  readonly name: string
  readonly effect: string
  readonly isMain?: boolean
}

const ANSWERS: Record<'undecided' | 'held', readonly Answer[]> = {
  undecided: [
    { decision: 'was_sent', name: 'It arrived', effect: 'It counts as sent; nothing leaves again.' },
    { decision: 'was_not_sent', name: 'It did not', effect: 'It counts as not sent; nothing leaves.' },
    {
      decision: 'send_again',
      name: 'Send again',
      effect: 'Sent once more. If it did arrive, the customer gets it twice.',
      isMain: true,
    },
  ],
  held: [
    { decision: 'release', name: 'Send', effect: 'Leaves as it stands.', isMain: true },
    { decision: 'discard', name: 'Discard', effect: 'It never leaves.' },
  ],
}

interface Props {
  readonly messageId: string
  readonly state: keyof typeof ANSWERS
}

/** What only a person can decide about a message, each answer with what it causes. */
export function SettleButtons({ messageId, state }: Props) {
  const cache = useQueryClient()
  const { mutate, isPending, variables, error, isSuccess } = useMutation({
    mutationFn: (decision: Settlement) => settleMessage(messageId, decision),
    onSettled: () =>
      Promise.all(
        [keys.home, ['timeline'], keys.conversations].map((queryKey) => cache.invalidateQueries({ queryKey })),
      ),
  })
  return (
    <div className={styles.settle}>
      <div className={styles.buttons}>
        {ANSWERS[state].map(({ decision, name, effect, isMain }) => (
          <Tooltip key={decision} label={effect} multiline maw={260}>
            <Button
              variant={isMain ? 'filled' : 'default'}
              loading={isPending && variables === decision}
              disabled={isSuccess}
              onClick={() => mutate(decision)}
            >
              {name}
            </Button>
          </Tooltip>
        ))}
      </div>
      {error === null ? null : (
        <Trouble
          isSmall
          what="This was not recorded"
          error={error}
          onRetry={() => variables !== undefined && mutate(variables)}
        />
      )}
    </div>
  )
}
