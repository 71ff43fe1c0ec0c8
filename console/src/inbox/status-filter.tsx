import { ActionIcon, Button, Menu } from '@mantine/core'
import { IconCheck, IconFilter } from '@tabler/icons-react'
import { STATUS, TICKET_STATUS_ORDER, type TicketStatus } from '../ticket/ticket-words.ts'

interface Props {
  readonly value: TicketStatus | undefined
  readonly onChoose: (status: TicketStatus | undefined) => void
}

/** How the matter stands; without a choice every conversation, also those that never needed a ticket. */
export function StatusFilter({ value, onChoose }: Props) {
  const choices = [undefined, ...TICKET_STATUS_ORDER]
  return (
    <Menu position="bottom-end" width={210} shadow="md">
      <Menu.Target>
        {value === undefined ? (
          <ActionIcon variant="default" size={34} aria-label="Filter by status" title="Filter by status">
            <IconFilter size={16} stroke={1.8} aria-hidden="true" />
          </ActionIcon>
        ) : (
          <Button variant="default" h={34} px={10} aria-label={`Status: ${STATUS[value].name}`}>
            {STATUS[value].name}
          </Button>
        )}
      </Menu.Target>
      <Menu.Dropdown>
        {choices.map((status) => (
          <Menu.Item
            key={status ?? 'any'}
            rightSection={status === value ? <IconCheck size={14} aria-hidden="true" /> : null}
            onClick={() => onChoose(status)}
          >
            {status === undefined ? 'Any status' : STATUS[status].name}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
