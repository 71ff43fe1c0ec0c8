import { IconBan, IconPencil, IconThumbDown, IconThumbUp, IconTrash } from '@tabler/icons-react'
import { memo } from 'react'
import type { QuotedMessage } from '../../../api/contract/timeline.ts'
import type { MessageItem } from '../api/nouns.ts'
import { useRights } from '../app/session.ts'
import { ChannelIcon } from '../ui/channel-icon.tsx'
import { clock, exactly } from '../ui/time-words.ts'
import { Withheld } from '../ui/withheld.tsx'
import { Attachment } from './attachment.tsx'
import { Author } from './author.tsx'
import { DeliveryMark } from './delivery-mark.tsx'
import { deliveryWords, isSuggestion } from './delivery-words.ts'
import styles from './message-bubble.module.css'
import { MessageText } from './message-text.tsx'
import { MessageTrouble } from './message-trouble.tsx'
import { Quoted } from './quoted.tsx'
import type { Search } from './read-back.ts'
import { SettleButtons } from './settle-buttons.tsx'
import { Translation } from './translation.tsx'

interface Props {
  readonly item: MessageItem
  readonly isFirst: boolean
  readonly isLast: boolean
  /** How the way to what it replies to goes, once somebody has asked for it. */
  readonly search: Search['state'] | undefined
  readonly onFind: (quoted: QuotedMessage) => void
  readonly onWhy: (messageId: string) => void
  readonly onEdit: (item: MessageItem) => void
}

/** One message: who, what, how it got there, and on a machine's message why. */
export const MessageBubble = memo(function MessageBubble(props: Props) {
  const { item, isFirst, isLast, search, onFind, onWhy, onEdit } = props
  const { canAct } = useRights()
  const outcome = deliveryWords(item)
  const isDraft = isSuggestion(item)
  const showsFoot =
    isLast ||
    item.why !== null ||
    item.rating !== null ||
    item.isBlocked ||
    item.change !== undefined ||
    outcome?.isLoud === true
  return (
    <article
      className={styles.message}
      data-from={item.direction === 'note' ? 'note' : item.author.kind}
      data-draft={isDraft || undefined}
      data-gone={outcome?.mark === 'gone' || undefined}
      data-message={item.id}
    >
      {isFirst ? <Author item={item} isDraft={isDraft} /> : null}
      <div className={styles.bubble}>
        {item.quoted === undefined ? null : <Quoted quoted={item.quoted} search={search} onFind={onFind} />}
        {item.isHidden ? (
          <Withheld />
        ) : item.text === '' ? null : (
          <MessageText text={item.text} className={styles.text} isWhole={isDraft} />
        )}
        <Translation item={item} />
        {item.attachments.map((attachment) => (
          <Attachment key={attachment.id} item={attachment} />
        ))}
      </div>
      {showsFoot ? (
        <footer className={styles.foot}>
          {item.channel === null ? null : <ChannelIcon channel={item.channel} size={13} />}
          <time dateTime={item.at} title={exactly(item.at)} className="number">
            {clock(item.at)}
          </time>
          {item.template === null ? null : <span>template “{item.template}”</span>}
          {outcome === null || outcome.isLoud ? null : <DeliveryMark outcome={outcome} />}
          <Rated rating={item.rating} />
          {item.isBlocked ? (
            <span className={styles.mark}>
              <IconBan size={13} aria-hidden="true" />
              came while blocked
            </span>
          ) : null}
          <Changed change={item.change} />
          {item.why === null ? null : (
            <button type="button" className={styles.why} onClick={() => onWhy(item.id)}>
              Why?
            </button>
          )}
        </footer>
      ) : null}
      {outcome?.isLoud ? <MessageTrouble item={item} outcome={outcome} onEdit={onEdit} /> : null}
      {isDraft && canAct ? (
        <div className={styles.decide}>
          <SettleButtons messageId={item.id} state="held" />
          <button type="button" className={styles.why} onClick={() => onEdit(item)}>
            Edit first
          </button>
        </div>
      ) : null}
    </article>
  )
})

function Changed({ change }: Pick<MessageItem, 'change'>) {
  if (change === undefined) return null
  const Icon = change === 'deleted' ? IconTrash : IconPencil
  return (
    <span className={styles.mark}>
      <Icon size={13} aria-hidden="true" />
      {change === 'deleted' ? 'deleted by the customer' : 'changed by the customer'}
    </span>
  )
}

function Rated({ rating }: Pick<MessageItem, 'rating'>) {
  if (rating === null) return null
  const isHelpful = rating === 'helpful'
  const Icon = isHelpful ? IconThumbUp : IconThumbDown
  return (
    <span className={styles.mark} data-good={isHelpful || undefined}>
      <Icon size={13} stroke={2} aria-hidden="true" />
      {isHelpful ? 'helped the customer' : 'did not help the customer'}
    </span>
  )
}
