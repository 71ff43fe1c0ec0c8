import { Drawer } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { settleMessage, undoMessage } from '../api/conversation.ts'
import type { MessageItem } from '../api/nouns.ts'
import type { DeskSearch, TimelineKind } from '../app/addresses.ts'
import { useRights, useSession } from '../app/session.ts'
import { useUndo } from '../app/undo-provider.tsx'
import { Composer, type ComposerMode } from '../timeline/composer.tsx'
import { canBeTakenBack, isSuggestion } from '../timeline/delivery-words.ts'
import { useDraft } from '../timeline/draft.ts'
import { type Outgoing, usePending } from '../timeline/pending.ts'
import { replyWindow } from '../timeline/reply-window.ts'
import { timelineQuery } from '../timeline/timeline-query.ts'
import { TimelineView } from '../timeline/timeline-view.tsx'
import { WhyDrawer } from '../timeline/why-drawer.tsx'
import { useKeys } from '../ui/use-keys.ts'
import { useNow } from '../ui/use-now.ts'
import { CustomerPanel } from './customer-panel.tsx'
import { customerQuery } from './customer-query.ts'
import styles from './desk.module.css'
import { DeskHead } from './desk-head.tsx'
import { useControl } from './use-control.ts'

interface Props {
  readonly customerId: string
  readonly search: DeskSearch
  readonly onSearch: (change: { readonly why?: string | undefined; readonly kinds?: TimelineKind | undefined }) => void
  readonly backTo: '/inbox' | '/customers'
}

/** One customer at the desk: the timeline, the composer, and who they are. */
export function Desk({ customerId, search, onSearch, backTo }: Props) {
  const customer = useQuery(customerQuery(customerId))
  const timeline = useQuery(timelineQuery(customerId))
  const messages = timeline.data?.items.filter((item) => item.kind === 'message') ?? []
  const outbox = usePending(customerId, messages)
  const { canAct } = useRights()
  const { user } = useSession()
  const { take, give } = useControl(customerId)
  const undo = useUndo()
  const now = useNow()
  const [mode, setMode] = useState<ComposerMode>('message')
  const [text, setText] = useDraft(customerId)
  const [draft, setDraft] = useState<MessageItem | null>(null)
  const [isPanelOpen, setIsPanelOpen] = useState(false)
  const field = useRef<HTMLTextAreaElement>(null)
  const hasRoom = useMediaQuery('(min-width: 1200px)', true, { getInitialValueInEffect: false })
  const controller = customer.data?.conversation.controller ?? 'ai'
  const lastChannel =
    messages.findLast(({ direction, channel }) => direction === 'in' && channel !== null)?.channel ?? null

  const isMine = controller === 'staff' && customer.data?.conversation.controllerName === user.name
  const write = (next: ComposerMode) => {
    setMode(next)
    field.current?.focus()
  }
  const edit = (item: MessageItem) => {
    setText(item.text)
    setDraft(isSuggestion(item) ? item : null)
    write('message')
  }
  const send = (outgoing: Outgoing) => {
    outbox.send(outgoing)
    if (draft !== null && outgoing.kind === 'message')
      undo.attempt('The suggestion is still there', settleMessage(draft.id, 'discard'))
    setDraft(null)
    setMode('message')
  }
  const takeBack = () => {
    const last = messages.findLast(canBeTakenBack)
    if (last === undefined) return undo.say('Nothing is left to take back: the last message has gone')
    const done = undoMessage(last.id).then(({ undone }) =>
      undo.say(undone ? 'Taken back before it left' : 'Too late: it had left already'),
    )
    undo.attempt('It could not be taken back', done)
  }
  useKeys(
    canAct
      ? {
          r: () => write('message'),
          n: () => write('note'),
          t: isMine ? undefined : take,
          g: controller === 'staff' ? give : undefined,
          u: takeBack,
        }
      : {},
  )

  const panel = (
    <CustomerPanel customer={customer.data} error={customer.error} onRetry={() => void customer.refetch()} />
  )
  return (
    <div className={styles.desk}>
      <div className={styles.main}>
        <DeskHead
          customerId={customerId}
          customer={customer.data}
          search={search}
          onSearch={onSearch}
          backTo={backTo}
          onPanel={hasRoom ? undefined : () => setIsPanelOpen(true)}
        />
        <TimelineView
          customerId={customerId}
          timeline={timeline.data}
          error={timeline.error}
          onRetry={() => void timeline.refetch()}
          only={search.kinds}
          outbox={outbox}
          onWhy={(why) => onSearch({ why })}
          onEdit={edit}
        />
        {canAct ? (
          <Composer
            mode={mode}
            onMode={setMode}
            text={text}
            onText={setText}
            field={field}
            aiHasControl={controller === 'ai'}
            window={replyWindow(customer.data?.conversation.replyWindows ?? [], lastChannel, now)}
            onSend={send}
          />
        ) : (
          <p className={styles.hint}>Your role may read conversations, not answer them.</p>
        )}
      </div>
      {hasRoom ? (
        <aside className={styles.side} aria-label="Customer">
          {panel}
        </aside>
      ) : (
        <Drawer
          opened={isPanelOpen}
          onClose={() => setIsPanelOpen(false)}
          position="right"
          size={360}
          title="Customer"
          closeButtonProps={{ 'aria-label': 'Close' }}
        >
          {panel}
        </Drawer>
      )}
      <WhyDrawer
        isOpen={search.why !== undefined}
        message={messages.find(({ id }) => id === search.why)}
        workflowId={customer.data?.workflowId}
        onClose={() => onSearch({ why: undefined })}
      />
    </div>
  )
}
