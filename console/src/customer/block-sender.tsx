import { Button } from '@mantine/core'
import { IconBan } from '@tabler/icons-react'
import { useQueryClient } from '@tanstack/react-query'
import type { CustomerView } from '../../../api/contract/conversation.ts'
import { blockCustomer, unblockCustomer } from '../api/conversation.ts'
import { keys } from '../api/keys.ts'
import { useRights } from '../app/session.ts'
import { useUndo } from '../app/undo-provider.tsx'
import { Moment } from '../ui/moment.tsx'
import styles from './customer-panel.module.css'

/** Blocked senders are still written down; nobody answers them. Each way is the other's undo. */
export function BlockSender({ customer: { id, blocked = null } }: { readonly customer: CustomerView }) {
  const { canAct } = useRights()
  const cache = useQueryClient()
  const undo = useUndo()

  async function send(isBlocked: boolean): Promise<void> {
    try {
      await (isBlocked ? blockCustomer(id) : unblockCustomer(id))
    } finally {
      await Promise.all(
        [keys.customer(id), keys.timeline(id), keys.conversations].map((queryKey) =>
          cache.invalidateQueries({ queryKey }),
        ),
      )
    }
  }
  function change(isBlocked: boolean): void {
    undo.offer({
      label: isBlocked ? 'Blocked: nothing of theirs is answered' : 'No longer blocked',
      undo: () => send(!isBlocked),
    })
    undo.attempt(isBlocked ? 'The sender was not blocked' : 'The sender is still blocked', send(isBlocked))
  }

  if (blocked === null && !canAct) return null
  return (
    <div className={styles.list}>
      {blocked === null ? null : (
        <p className={styles.quiet}>
          Blocked since <Moment at={blocked.at} as="since" />
          {blocked.by === null ? '' : ` by ${blocked.by}`}
          {blocked.reason === null ? '' : `: ${blocked.reason}`}
        </p>
      )}
      {canAct ? (
        <Button
          variant="default"
          leftSection={<IconBan size={15} />}
          style={{ justifySelf: 'start' }}
          onClick={() => change(blocked === null)}
        >
          {blocked === null ? 'Block this sender' : 'Unblock'}
        </Button>
      ) : null}
    </div>
  )
}
