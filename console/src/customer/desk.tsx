import { useMediaQuery } from '@mantine/hooks'
import { IconMapQuestion } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { isProblem } from '../api/problem-error.ts'
import type { DeskSearch, TimelineKind } from '../app/addresses.ts'
import { useAutonomy } from '../app/autonomy.ts'
import { useRights } from '../app/session.ts'
import { useBeingAt, useColleaguesAt } from '../live/use-presence.ts'
import { answering } from '../timeline/answering.ts'
import { Composer } from '../timeline/composer.tsx'
import { isSuggestion } from '../timeline/delivery-words.ts'
import { usePending } from '../timeline/pending.ts'
import { replyWindow } from '../timeline/reply-window.ts'
import { timelineQuery } from '../timeline/timeline-query.ts'
import { TimelineView } from '../timeline/timeline-view.tsx'
import { TranslateDraft } from '../timeline/translate-draft.tsx'
import { useFiles } from '../timeline/use-files.ts'
import { WhyDrawer } from '../timeline/why-drawer.tsx'
import { Writing } from '../timeline/writing.tsx'
import { Nothing } from '../ui/nothing.tsx'
import { useNow } from '../ui/use-now.ts'
import { CustomerPanel } from './customer-panel.tsx'
import { customerQuery } from './customer-query.ts'
import { wantsNoMore } from './customer-words.ts'
import styles from './desk.module.css'
import { DeskHead } from './desk-head.tsx'
import { useDeskSending } from './desk-sending.tsx'
import { DeskSide } from './desk-side.tsx'
import { ScheduledAtDesk } from './scheduled.tsx'
import { useComposer } from './use-composer.ts'
import { useDeskKeys } from './use-desk-keys.ts'

interface Props {
  readonly customerId: string
  readonly search: DeskSearch
  readonly onSearch: (change: { readonly why?: string | undefined; readonly kinds?: TimelineKind | undefined }) => void
  readonly backTo: '/inbox' | '/customers'
}

/** One customer at the desk: the timeline, the composer, and who they are. */
export function Desk({ customerId, search, onSearch, backTo }: Props) {
  const { data: customer, error: customerError, refetch: askCustomer } = useQuery(customerQuery(customerId))
  const { data: timeline, error, refetch } = useQuery(timelineQuery(customerId))
  const messages = timeline?.items.filter((item) => item.kind === 'message') ?? []
  const outbox = usePending(customerId, messages)
  const { edit, write, setMode, setText, send, ...composer } = useComposer(
    customerId,
    (messages) => void outbox.send(messages),
  )
  const files = useFiles(customerId)
  const { canAct } = useRights()
  const now = useNow()
  const [isPanelOpen, setIsPanelOpen] = useState(false)
  const hasRoom = useMediaQuery('(min-width: 1200px)', true, { getInitialValueInEffect: false })
  const { view: autonomy } = useAutonomy()
  const colleagues = useColleaguesAt(customerId)
  const onTyping = useBeingAt(customerId)
  const controller = customer?.conversation.controller
  const ai = autonomy === undefined || controller === undefined ? null : answering(messages, controller, autonomy, now)
  const writes = timeline?.reading?.writes ?? null
  const suggestion = messages.findLast(isSuggestion)
  const window = replyWindow(
    customer?.conversation.writesOn ?? null,
    now,
    customer !== undefined && wantsNoMore(customer),
  )
  const aiHasControl = controller !== 'staff'
  const sending = useDeskSending({
    customerId,
    customer,
    window,
    composer: { ...composer, setText, write, send },
    aiHasControl,
  })
  useDeskKeys({ customerId, customer, messages, write })
  if (isProblem(customerError, 404))
    return (
      <Nothing isPage icon={IconMapQuestion} title="There is no such customer">
        The link is not complete, or it belongs to another business.
      </Nothing>
    )
  return (
    <div className={styles.desk}>
      <div className={styles.main}>
        <DeskHead
          customerId={customerId}
          customer={customer}
          search={search}
          onSearch={onSearch}
          backTo={backTo}
          onPanel={hasRoom ? undefined : () => setIsPanelOpen(true)}
        />
        <TimelineView
          customerId={customerId}
          timeline={timeline}
          error={error}
          onRetry={() => void refetch()}
          only={search.kinds}
          outbox={outbox}
          writing={<Writing ai={ai} colleagues={colleagues} />}
          onWhy={(why) => onSearch({ why })}
          onEdit={edit}
        />
        {customer === undefined ? null : <ScheduledAtDesk customer={customer} onTemplate={sending.onTemplate} />}
        {canAct ? (
          <Composer
            {...composer}
            onMode={setMode}
            onText={(text) => {
              onTyping(text)
              setText(text)
            }}
            aids={
              writes === null ? null : (
                <TranslateDraft
                  key={customerId}
                  customerId={customerId}
                  to={writes}
                  text={composer.text}
                  onText={setText}
                  field={composer.field}
                />
              )
            }
            files={composer.isReplacing ? null : files}
            suggestion={suggestion}
            onAccept={edit}
            aiHasControl={aiHasControl}
            window={window}
            instead={sending.instead}
            later={sending.later}
            onSend={send}
          />
        ) : (
          <p className={styles.hint}>Your role may read conversations, not answer them.</p>
        )}
      </div>
      <DeskSide hasRoom={hasRoom} isOpen={isPanelOpen} onClose={() => setIsPanelOpen(false)}>
        <CustomerPanel customer={customer} error={customerError} onRetry={() => void askCustomer()} />
      </DeskSide>
      <WhyDrawer
        isOpen={search.why !== undefined}
        message={messages.find(({ id }) => id === search.why)}
        workflowId={customer?.workflowId}
        onClose={() => onSearch({ why: undefined })}
      />
    </div>
  )
}
