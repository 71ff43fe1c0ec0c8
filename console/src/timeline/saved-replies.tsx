import { ActionIcon } from '@mantine/core'
import { IconMessageBolt } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { type KeyboardEvent, useState } from 'react'
import { keys } from '../api/keys.ts'
import { fetchSavedReplies } from '../api/ticket.ts'
import { matchingReplies, searchedReply } from './reply-search.ts'
import styles from './saved-replies.module.css'

const KEEP_MS = 5 * 60_000
const LIST_ID = 'saved-replies'

interface SavedReply {
  readonly name: string
  readonly text: string
}

/** The texts staff keep at hand, chosen from while a "/" stands at the beginning of the field. */
export function useSavedReplies(text: string, onChoose: (text: string) => void) {
  const { data } = useQuery({
    queryKey: keys.savedReplies,
    queryFn: ({ signal }) => fetchSavedReplies(signal),
    staleTime: KEEP_MS,
  })
  const [at, setAt] = useState(0)
  const search = searchedReply(text)
  const found = search === null ? [] : matchingReplies(data?.replies ?? [], search)
  const chosen = Math.min(at, Math.max(0, found.length - 1))
  const choose = ({ text: whole }: SavedReply) => {
    setAt(0)
    onChoose(whole)
  }
  const move = (by: 1 | -1) => setAt((chosen + by + found.length) % found.length)

  /** True when the key was for the list. */
  function onKey({ key }: KeyboardEvent): boolean {
    const reply = found[chosen]
    if (reply === undefined) return false
    if (key === 'ArrowDown') move(1)
    else if (key === 'ArrowUp') move(-1)
    else if (key === 'Enter' || key === 'Tab') choose(reply)
    else if (key === 'Escape') onChoose('')
    else return false
    return true
  }

  return { found, chosen, choose, onKey, has: (data?.replies ?? []).length > 0, isSearching: search !== null }
}

export type SavedReplies = ReturnType<typeof useSavedReplies>

/** What a text field that the list belongs to says of it. */
export const replyListProps = ({ found, chosen }: SavedReplies) =>
  found.length === 0
    ? {}
    : {
        'aria-controls': LIST_ID,
        'aria-activedescendant': `${LIST_ID}-${chosen}`,
        'aria-autocomplete': 'list' as const,
      }

export function ReplyList({ found, chosen, choose, isSearching, has }: SavedReplies) {
  if (!isSearching || !has) return null
  if (found.length === 0) return <p className={styles.none}>No saved reply has these words.</p>
  return (
    <div className={styles.list} id={LIST_ID} role="listbox" aria-label="Saved replies">
      {found.map((reply, index) => (
        <button
          type="button"
          key={reply.name}
          id={`${LIST_ID}-${index}`}
          role="option"
          tabIndex={-1}
          aria-selected={index === chosen}
          className={styles.reply}
          onMouseDown={(event) => {
            event.preventDefault()
            choose(reply)
          }}
        >
          <b>{reply.name}</b>
          <span className="one-line" dir="auto">
            {reply.text}
          </span>
        </button>
      ))}
    </div>
  )
}

/** Opens the list as "/" does; nothing where there are no texts. */
export function ReplyButton({ has, onOpen }: Pick<SavedReplies, 'has'> & { readonly onOpen: () => void }) {
  if (!has) return null
  return (
    <ActionIcon variant="subtle" aria-label="Saved replies" title="Saved replies (/)" onClick={onOpen}>
      <IconMessageBolt size={16} stroke={1.8} aria-hidden="true" />
    </ActionIcon>
  )
}
