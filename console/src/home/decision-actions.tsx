import { Button, Tooltip } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { Decision } from '../../../api/contract/home.ts'
import { settleConversation } from '../api/conversation.ts'
import { dismissDeadLetter, replayDeadLetter } from '../api/home.ts'
import { decideMatch } from '../api/match.ts'
import { releasePromise } from '../api/promise.ts'
import { useRights } from '../app/session.ts'
import { approvalWords } from '../approval/approval-words.ts'
import { useDecide } from '../approval/use-decide.ts'
import { GiveBackButton } from '../customer/control-button.tsx'
import { SettleButtons } from '../timeline/settle-buttons.tsx'
import styles from './decision-actions.module.css'
import { subjectOf } from './decision-words.ts'
import { DoneButton } from './done-button.tsx'

/** What to press, right where the decision is asked for. */
export function DecisionActions({ decision }: { readonly decision: Decision }) {
  const { canAct } = useRights()
  return (
    <div className={styles.actions}>
      <OpenLink decision={decision} isMain={['attention', 'dead_letter', 'promise'].includes(decision.kind)} />
      {decision.kind === 'approval' ? <ApprovalButtons decision={decision} /> : null}
      {decision.kind === 'undecided_send' && canAct ? (
        <SettleButtons messageId={decision.id} state="undecided" />
      ) : null}
      {decision.kind === 'open_takeover' && canAct && decision.customerId !== null ? (
        <GiveBackButton customerId={decision.customerId} name={subjectOf(decision)} />
      ) : null}
      {decision.kind === 'attention' && canAct && decision.customerId !== null ? (
        <DoneButton name="Done" effect="It no longer waits for a person." act={() => settleConversation(decision.id)} />
      ) : null}
      {decision.kind === 'promise' && canAct ? (
        <DoneButton name="Done" effect="Nobody waits for it any more." act={() => releasePromise(decision.id)} />
      ) : null}
      {decision.kind === 'same_person' && canAct ? (
        <>
          <DoneButton
            name="No"
            effect="They are not proposed again."
            act={() => decideMatch(decision.id, 'rejected')}
          />
          <DoneButton
            name="Same person"
            effect="Both become one conversation."
            act={() => decideMatch(decision.id, 'accepted')}
          />
        </>
      ) : null}
      {decision.isReplayable === true && canAct ? (
        <DoneButton name="Send again" effect="It leaves once more." act={() => replayDeadLetter(decision.id)} />
      ) : null}
      {decision.kind === 'dead_letter' && canAct ? (
        <DoneButton name="Dismiss" effect="Nothing more is tried." act={() => dismissDeadLetter(decision.id)} />
      ) : null}
    </div>
  )
}

function OpenLink({ decision, isMain }: { readonly decision: Decision; readonly isMain: boolean }) {
  const variant = isMain ? 'light' : 'subtle'
  if (decision.leadId !== null && (decision.kind === 'approval' || decision.customerId === null))
    return (
      <Button
        variant={variant}
        className={isMain ? '' : (styles.aside ?? '')}
        renderRoot={(props) => <Link to="/pipeline/$leadId" params={{ leadId: decision.leadId ?? '' }} {...props} />}
      >
        Look at it
      </Button>
    )
  if (decision.customerId === null) return null
  return (
    <Button
      variant={variant}
      className={isMain ? '' : (styles.aside ?? '')}
      renderRoot={(props) => (
        <Link to="/inbox/$customerId" params={{ customerId: decision.customerId ?? '' }} {...props} />
      )}
    >
      {isMain ? 'Open conversation' : 'Open'}
    </Button>
  )
}

function ApprovalButtons({ decision }: { readonly decision: Decision }) {
  const { canDecide } = useRights()
  const decide = useDecide()
  const words = approvalWords({ kind: decision.what, amount: decision.amount, name: subjectOf(decision) })
  if (!canDecide) return <span className={styles.hint}>The owner decides this</span>
  return (
    <>
      <Tooltip label={words.ifRejected} multiline maw={280}>
        <Button
          variant="default"
          onClick={() => decide(decision.id, 'rejected', `Rejected: ${words.reject.toLowerCase()}`)}
        >
          {words.reject}
        </Button>
      </Tooltip>
      <Tooltip label={words.ifApproved} multiline maw={280}>
        <Button onClick={() => decide(decision.id, 'approved', `Approved: ${words.approve.toLowerCase()}`)}>
          {words.approve}
        </Button>
      </Tooltip>
    </>
  )
}
