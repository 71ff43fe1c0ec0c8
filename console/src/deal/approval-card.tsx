import { Button } from '@mantine/core'
import { IconClipboardCheck } from '@tabler/icons-react'
import type { Verdict } from '../api/deal.ts'
import type { Approval } from '../api/nouns.ts'
import { useRights } from '../app/session.ts'
import { approvalWords } from '../approval/approval-words.ts'
import { useDecide } from '../approval/use-decide.ts'
import { Moment } from '../ui/moment.tsx'
import styles from './approval-card.module.css'

interface Props {
  readonly approval: Approval
  readonly name: string
  /** The verdict given here that can still be undone. */
  readonly held: Verdict | null
}

/** A step that waits for the owner, with what each answer causes. */
export function ApprovalCard({ approval, name, held }: Props) {
  const { canDecide } = useRights()
  const decide = useDecide()
  const words = approvalWords({ kind: approval.kind, amount: approval.amount, name })
  if (held !== null)
    return (
      <section className={styles.card} data-held="true">
        <p>
          {held === 'approved'
            ? `Approved: ${words.approve.toLowerCase()}.`
            : `Rejected: ${words.reject.toLowerCase()}.`}{' '}
          It takes effect in a moment.
        </p>
      </section>
    )
  return (
    <section className={styles.card} aria-label="Approval">
      <h3 className={styles.title}>
        <IconClipboardCheck size={18} stroke={1.8} aria-hidden="true" />
        <span dir="auto">{words.title}</span>
      </h3>
      <dl className={styles.effects}>
        <dt>Yes</dt>
        <dd dir="auto">{words.ifApproved}</dd>
        <dt>No</dt>
        <dd dir="auto">{words.ifRejected}</dd>
        <dt>Nothing</dt>
        <dd>
          It becomes a no <Moment at={approval.expiresAt} as="until" />.
        </dd>
      </dl>
      {canDecide ? (
        <div className={styles.buttons}>
          <Button onClick={() => decide(approval.id, 'approved', `Approved: ${words.approve.toLowerCase()}`)}>
            {words.approve}
          </Button>
          <Button
            variant="default"
            onClick={() => decide(approval.id, 'rejected', `Rejected: ${words.reject.toLowerCase()}`)}
          >
            {words.reject}
          </Button>
        </div>
      ) : (
        <p className={styles.hint}>Only the owner can decide this.</p>
      )}
    </section>
  )
}
