import { Button } from '@mantine/core'
import type { MessageItem } from '../api/nouns.ts'
import { useRights } from '../app/session.ts'
import { Fold } from '../ui/fold.tsx'
import { Status } from '../ui/status.tsx'
import { type DeliveryWords, failureWords } from './delivery-words.ts'
import styles from './message-trouble.module.css'
import { SettleButtons } from './settle-buttons.tsx'

interface Props {
  readonly item: MessageItem
  readonly outcome: DeliveryWords
  readonly onEdit: (item: MessageItem) => void
}

/** What went wrong with one message, why, and what to press, right below it. */
export function MessageTrouble({ item, outcome, onEdit }: Props) {
  const { canAct } = useRights()
  const isFailed = outcome.mark === 'failed'
  return (
    <div className={styles.trouble} role={isFailed ? 'alert' : undefined}>
      <Status tone={outcome.tone}>{outcome.words}</Status>
      {isFailed ? <p className={styles.reason}>{failureWords(item.failure?.code ?? '')}</p> : null}
      {item.failure === null || item.isHidden ? null : (
        <Fold title="What the provider said">
          <code className={styles.words}>
            {item.failure.code}: {item.failure.detail}
          </code>
        </Fold>
      )}
      {item.state === 'undecided' && canAct ? <SettleButtons messageId={item.id} state="undecided" /> : null}
      {isFailed && canAct ? (
        <Button variant="default" onClick={() => onEdit(item)}>
          Edit and send again
        </Button>
      ) : null}
    </div>
  )
}
