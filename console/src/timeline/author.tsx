import { IconNote, IconRobot, IconSparkles, IconUser } from '@tabler/icons-react'
import type { MessageItem } from '../api/nouns.ts'
import { personaName } from '../ui/persona-words.ts'
import { Scripted } from '../ui/scripted.tsx'
import styles from './author.module.css'

interface Props {
  readonly item: MessageItem
  readonly isDraft: boolean
}

/** Machine and human are told apart at a glance. Customers need no name: it is their conversation. */
export function Author({ item, isDraft }: Props) {
  const { author, direction, isScripted } = item
  if (author.kind === 'customer') return null
  return (
    <header className={styles.author} data-who={direction === 'note' ? 'note' : author.kind}>
      <Mark item={item} />
      {isDraft ? <b>Suggestion by </b> : null}
      <bdi>{nameOf(item)}</bdi>
      {isScripted ? <Scripted /> : null}
    </header>
  )
}

function Mark({ item: { author, direction } }: Pick<Props, 'item'>) {
  const Icon =
    direction === 'note'
      ? IconNote
      : { ai: IconSparkles, staff: IconUser, system: IconRobot, customer: IconUser }[author.kind]
  return <Icon size={14} stroke={1.9} aria-hidden="true" />
}

function nameOf({ author, direction, why }: MessageItem): string {
  if (direction === 'note') return `Note by ${author.name ?? 'staff'}, customers never see it`
  if (author.kind === 'ai') return author.persona === null ? 'AI' : `AI, ${personaName(author.persona)}`
  if (author.kind === 'staff') return `${author.name ?? 'Staff'}${why === null ? '' : ", from the AI's draft"}`
  return 'Automatic text'
}
