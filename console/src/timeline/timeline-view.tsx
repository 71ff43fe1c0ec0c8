import { Button, Skeleton } from '@mantine/core'
import { IconMessages } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { QuotedMessage, Timeline } from '../../../api/contract/timeline.ts'
import type { MessageItem } from '../api/nouns.ts'
import type { TimelineKind } from '../app/addresses.ts'
import { Nothing } from '../ui/nothing.tsx'
import { dayName } from '../ui/time-words.ts'
import { Trouble } from '../ui/trouble.tsx'
import { useNow } from '../ui/use-now.ts'
import { EventFold, EventLine } from './event-line.tsx'
import { foldTimeline, type Row } from './fold.ts'
import { MessageBubble } from './message-bubble.tsx'
import type { usePending } from './pending.ts'
import { PendingBubble } from './pending-bubble.tsx'
import type { Search } from './read-back.ts'
import { useOlder } from './timeline-query.ts'
import styles from './timeline-view.module.css'
import { useFindMessage } from './use-find-message.ts'

interface Props {
  readonly customerId: string
  readonly timeline: Timeline | undefined
  readonly error: Error | null
  readonly onRetry: () => void
  readonly only: TimelineKind | undefined
  readonly outbox: ReturnType<typeof usePending>
  /** Who is about to say something, behind everything that was said. */
  readonly writing: ReactNode
  readonly onWhy: (messageId: string) => void
  readonly onEdit: (item: MessageItem) => void
}

/** One column, newest last; it stays at its end by itself. */
export function TimelineView({ customerId, timeline, error, onRetry, only, outbox, writing, onWhy, onEdit }: Props) {
  const older = useOlder(customerId)
  const replaced = new Set(outbox.pending.flatMap(({ replaces, fault }) => (fault === null ? (replaces ?? []) : [])))
  const items = (timeline?.items ?? []).filter((item) => item.kind !== 'message' || !replaced.has(item.id))
  const rows = foldTimeline(items, only)
  const shown = new Set(rows.flatMap((row) => (row.kind === 'message' ? [row.item.id] : [])))
  const { search, find } = useFindMessage(customerId, shown)
  if (timeline === undefined)
    return (
      <div className={styles.scroll}>
        {error === null ? (
          <TimelineSkeleton />
        ) : (
          <Trouble what="The conversation could not be loaded" error={error} onRetry={onRetry} />
        )}
      </div>
    )
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: without it the keyboard cannot scroll it
    <div className={styles.scroll} tabIndex={0} role="log" aria-label="Timeline">
      <div className={styles.column}>
        {timeline.hasOlder ? (
          <Button
            variant="subtle"
            className={styles.older ?? ''}
            loading={older.isLoading}
            onClick={() => void older.load()}
          >
            {older.isFailed ? 'Older entries could not be loaded. Try again' : 'Show older'}
          </Button>
        ) : null}
        {rows.length === 0 && outbox.pending.length === 0 ? (
          <Nothing icon={IconMessages} title={only === undefined ? 'Nothing has happened yet' : 'Nothing of this kind'}>
            {only === undefined ? 'The first message will appear here.' : 'Choose another filter to see the rest.'}
          </Nothing>
        ) : null}
        {rows.map((row) => (
          <TimelineRow key={row.key} row={row} search={search} onFind={find} onWhy={onWhy} onEdit={onEdit} />
        ))}
        {writing}
        {outbox.pending.map((one) => (
          <PendingBubble
            key={one.localId}
            pending={one}
            onRetry={() => outbox.retry(one)}
            onDrop={() => outbox.drop(one)}
          />
        ))}
      </div>
    </div>
  )
}

interface RowProps extends Pick<Props, 'onWhy' | 'onEdit'> {
  readonly row: Row
  readonly search: Search | null
  readonly onFind: (quoted: QuotedMessage) => void
}

function TimelineRow({ row, search, onFind, onWhy, onEdit }: RowProps) {
  switch (row.kind) {
    case 'day':
      return <DayRule at={row.at} />
    case 'message':
      return (
        <MessageBubble
          item={row.item}
          isFirst={row.isFirst}
          isLast={row.isLast}
          search={search !== null && search.id === row.item.quoted?.id ? search.state : undefined}
          onFind={onFind}
          onWhy={onWhy}
          onEdit={onEdit}
        />
      )
    case 'event':
      return <EventLine item={row.item} />
    case 'steps':
      return <EventFold items={row.items} />
  }
}

function DayRule({ at }: { readonly at: string }) {
  const now = useNow()
  return (
    <h3 className={styles.day}>
      <span>{dayName(at, now)}</span>
    </h3>
  )
}

function TimelineSkeleton() {
  return (
    <div className={styles.column} aria-hidden="true">
      <Skeleton height={52} width="52%" radius="xl" />
      <Skeleton height={70} width="60%" radius="xl" style={{ alignSelf: 'flex-end' }} />
      <Skeleton height={40} width="36%" radius="xl" />
      <Skeleton height={88} width="56%" radius="xl" style={{ alignSelf: 'flex-end' }} />
    </div>
  )
}
