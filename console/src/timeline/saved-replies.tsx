import { ActionIcon, Menu } from '@mantine/core'
import { IconMessageBolt } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { keys } from '../api/keys.ts'
import { fetchSavedReplies } from '../api/ticket.ts'

interface Props {
  readonly isOpen: boolean
  readonly onOpen: (isOpen: boolean) => void
  readonly onChoose: (text: string) => void
}

const KEEP_MS = 5 * 60_000

/** Texts staff keep at hand; nothing where there are none. "/" in an empty field opens them. */
export function SavedReplies({ isOpen, onOpen, onChoose }: Props) {
  const { data } = useQuery({
    queryKey: keys.savedReplies,
    queryFn: ({ signal }) => fetchSavedReplies(signal),
    staleTime: KEEP_MS,
  })
  const replies = data?.replies ?? []
  if (replies.length === 0) return null
  return (
    <Menu opened={isOpen} onChange={onOpen} position="top-start" width={320} shadow="md">
      <Menu.Target>
        <ActionIcon variant="subtle" aria-label="Saved replies" title="Saved replies (/)">
          <IconMessageBolt size={16} stroke={1.8} aria-hidden="true" />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown mah={320} style={{ overflow: 'auto' }}>
        {replies.map(({ name, text }) => (
          <Menu.Item key={name} onClick={() => onChoose(text)}>
            <b>{name}</b>
            <div className="one-line" style={{ color: 'var(--text-2)', fontSize: 12 }} dir="auto">
              {text}
            </div>
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
