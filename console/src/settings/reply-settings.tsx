import { ActionIcon, Button } from '@mantine/core'
import { IconPencil, IconPlus, IconTrash } from '@tabler/icons-react'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { keys } from '../api/keys.ts'
import { changeSavedReplies, fetchSavedReplies } from '../api/ticket.ts'
import { useUndo } from '../app/undo-provider.tsx'
import { Section } from '../ui/section.tsx'
import { Trouble } from '../ui/trouble.tsx'
import styles from './editor.module.css'
import { ReplyForm, type SavedReply } from './reply-form.tsx'

const NEW = -1

/** Texts staff keep at hand in the composer, behind "/". */
export function ReplySettings() {
  const { data, error, refetch } = useQuery({
    queryKey: keys.savedReplies,
    queryFn: ({ signal }) => fetchSavedReplies(signal),
  })
  const [open, setOpen] = useState<number | null>(null)
  const cache = useQueryClient()
  const undo = useUndo()
  const replies: readonly SavedReply[] = data?.replies ?? []

  async function save(next: readonly SavedReply[]): Promise<void> {
    const before = cache.getQueryData(keys.savedReplies)
    cache.setQueryData(keys.savedReplies, { replies: next })
    try {
      await changeSavedReplies({ replies: [...next] })
    } catch (failure) {
      cache.setQueryData(keys.savedReplies, before)
      throw failure
    }
  }
  const keep = async (at: number, reply: SavedReply) => {
    await save(at === NEW ? [...replies, reply] : replies.with(at, reply))
    setOpen(null)
  }
  const remove = (at: number) => {
    undo.offer({ label: `"${replies[at]?.name}" deleted`, undo: () => save(replies) })
    undo.attempt('The saved reply is still there', save(replies.toSpliced(at, 1)))
  }

  return (
    <Section
      title="Saved replies"
      aside={
        <Button variant="default" leftSection={<IconPlus size={15} />} onClick={() => setOpen(NEW)}>
          Add a reply
        </Button>
      }
    >
      {error === null ? null : (
        <Trouble what="The saved replies could not be loaded" error={error} onRetry={() => void refetch()} />
      )}
      {replies.length === 0 && open === null && data !== undefined ? (
        <p className={styles.form}>No saved reply yet. “/” in an empty reply opens them.</p>
      ) : null}
      {open === NEW ? (
        <ReplyForm others={replies} onSave={(reply) => keep(NEW, reply)} onCancel={() => setOpen(null)} />
      ) : null}
      <ul className={styles.replies}>
        {replies.map((reply, at) => (
          <li key={reply.name}>
            {open === at ? (
              <ReplyForm
                reply={reply}
                others={replies.toSpliced(at, 1)}
                onSave={(changed) => keep(at, changed)}
                onCancel={() => setOpen(null)}
              />
            ) : (
              <div className={styles.reply}>
                <div>
                  <b>{reply.name}</b>
                  <p dir="auto">{reply.text}</p>
                </div>
                <ActionIcon variant="subtle" aria-label={`Change "${reply.name}"`} onClick={() => setOpen(at)}>
                  <IconPencil size={15} stroke={1.8} />
                </ActionIcon>
                <ActionIcon variant="subtle" aria-label={`Delete "${reply.name}"`} onClick={() => remove(at)}>
                  <IconTrash size={15} stroke={1.8} />
                </ActionIcon>
              </div>
            )}
          </li>
        ))}
      </ul>
    </Section>
  )
}
