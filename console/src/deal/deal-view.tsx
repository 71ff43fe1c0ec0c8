import { Skeleton } from '@mantine/core'
import { IconMapQuestion } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import type { DealView as Deal } from '../../../api/contract/board.ts'
import { isProblem } from '../api/problem-error.ts'
import { useHeldVerdicts } from '../approval/held-verdicts.ts'
import { Nothing } from '../ui/nothing.tsx'
import { shortName } from '../ui/person-name.ts'
import { Trouble } from '../ui/trouble.tsx'
import { ApprovalCard } from './approval-card.tsx'
import { DealActions } from './deal-actions.tsx'
import { DealFacts } from './deal-facts.tsx'
import { DealHead } from './deal-head.tsx'
import { dealQuery, useKnownCard } from './deal-query.ts'
import styles from './deal-view.module.css'
import { NegotiationLog } from './negotiation-log.tsx'
import { StoryLine } from './story-line.tsx'

interface Props {
  readonly leadId: string
  readonly onClose: () => void
  readonly onExpand?: () => void
}

/** Everything about one deal, top to bottom: what needs a decision, the story, the numbers, the way to the machine. */
export function DealView({ leadId, onClose, onExpand }: Props) {
  const { data: deal, error, refetch } = useQuery(dealQuery(leadId))
  const known = useKnownCard(leadId)
  const card = deal?.card ?? known
  return (
    <article className={styles.deal}>
      <DealHead card={card} isMissing={error !== null} onClose={onClose} onExpand={onExpand} />
      {deal === undefined ? <NoDeal error={error} onRetry={() => void refetch()} /> : <DealBody deal={deal} />}
    </article>
  )
}

function NoDeal({ error, onRetry }: { readonly error: Error | null; readonly onRetry: () => void }) {
  if (error === null) return <DealSkeleton />
  if (!isProblem(error, 404)) return <Trouble what="This deal could not be loaded" error={error} onRetry={onRetry} />
  return (
    <Nothing icon={IconMapQuestion} title="There is no such deal">
      The link is not complete, or it belongs to another business.
    </Nothing>
  )
}

function DealBody({ deal }: { readonly deal: Deal }) {
  const held = useHeldVerdicts()
  const open = deal.approvals.filter(({ state }) => state === 'open')
  return (
    <>
      {open.map((approval) => (
        <ApprovalCard
          key={approval.id}
          approval={approval}
          name={shortName(deal.card)}
          held={held.get(approval.id) ?? null}
        />
      ))}
      <StoryLine deal={deal} />
      <DealFacts deal={deal} />
      <NegotiationLog deal={deal} />
      <DealActions deal={deal} />
    </>
  )
}

function DealSkeleton() {
  return (
    <div className={styles.skeleton} aria-hidden="true">
      <Skeleton height={70} radius="lg" />
      <Skeleton height={220} radius="lg" />
      <Skeleton height={90} radius="lg" />
    </div>
  )
}
