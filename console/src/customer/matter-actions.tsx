import { ActionIcon, Button, Menu, Tooltip } from '@mantine/core'
import { IconCheck, IconUserPlus, IconUserShare, IconZzz } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { CustomerView } from '../../../api/contract/conversation.ts'
import { keys } from '../api/keys.ts'
import { fetchColleagues } from '../api/ticket.ts'
import { useRights, useSession } from '../app/session.ts'
import { snoozeChoices } from '../ticket/snooze-choices.ts'
import { useKeys } from '../ui/use-keys.ts'
import styles from './matter-actions.module.css'
import { type Matter, openTicketOf, useMatter } from './use-matter.ts'

/** Give it to somebody, put it aside, or say that it is done; A, S and E do the same. */
export function MatterActions({ customer }: { readonly customer: CustomerView | undefined }) {
  const { canAct } = useRights()
  const matter = useMatter(customer)
  const [menu, setMenu] = useState<'assign' | 'snooze' | null>(null)
  const hasTicket = openTicketOf(customer) !== undefined
  const isOurs = customer?.conversation.controller === 'staff'
  const canAssign = hasTicket || isOurs
  useKeys(
    canAct && customer !== undefined
      ? {
          a: canAssign ? () => setMenu('assign') : undefined,
          s: hasTicket ? () => setMenu('snooze') : undefined,
          e: matter.resolve,
        }
      : {},
  )
  if (!canAct || customer === undefined) return null
  const menuOf = (name: 'assign' | 'snooze') => ({
    opened: menu === name,
    onChange: (isOpen: boolean) => setMenu(isOpen ? name : null),
  })
  return (
    <div className={styles.actions}>
      {canAssign ? <Assign {...menuOf('assign')} assign={matter.assign} /> : null}
      {hasTicket ? <Snooze {...menuOf('snooze')} snooze={matter.snooze} /> : null}
      {hasTicket || customer.conversation.attention !== null ? (
        <Button size="compact-sm" variant="default" leftSection={<IconCheck size={15} />} onClick={matter.resolve}>
          Resolve
        </Button>
      ) : null}
    </div>
  )
}

interface Opened {
  readonly opened: boolean
  readonly onChange: (isOpen: boolean) => void
}

function Assign({ assign, ...opened }: Opened & Pick<Matter, 'assign'>) {
  const { user } = useSession()
  const { data } = useQuery({
    queryKey: keys.colleagues,
    queryFn: ({ signal }) => fetchColleagues(signal),
    enabled: opened.opened,
  })
  const others = data?.colleagues.filter(({ id }) => id !== user.id) ?? []
  return (
    <Menu {...opened} position="bottom-end" width={240} shadow="md">
      <Menu.Target>
        <Action name="Assign" icon={IconUserShare} />
      </Menu.Target>
      <Menu.Dropdown mah={320} style={{ overflow: 'auto' }}>
        {user.id === null ? null : (
          <Menu.Item
            leftSection={<IconUserPlus size={15} aria-hidden="true" />}
            onClick={() => assign({ id: user.id ?? '', name: user.name })}
          >
            Take it yourself
          </Menu.Item>
        )}
        {others.map((colleague) => (
          <Menu.Item key={colleague.id} onClick={() => assign(colleague)}>
            <bdi>{colleague.name}</bdi>
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item onClick={() => assign(null)}>Nobody</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}

function Snooze({ snooze, ...opened }: Opened & Pick<Matter, 'snooze'>) {
  return (
    <Menu {...opened} position="bottom-end" width={200} shadow="md">
      <Menu.Target>
        <Action name="Snooze" icon={IconZzz} />
      </Menu.Target>
      <Menu.Dropdown>
        {snoozeChoices(Date.now()).map(({ name, words, until }) => (
          <Menu.Item key={name} onClick={() => snooze(until, words)}>
            {name}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}

interface ActionProps {
  readonly name: string
  readonly icon: typeof IconZzz
}

function Action({ name, icon: Icon, ...props }: ActionProps) {
  return (
    <Tooltip label={name}>
      <ActionIcon variant="default" size={26} aria-label={name} {...props}>
        <Icon size={15} stroke={1.8} aria-hidden="true" />
      </ActionIcon>
    </Tooltip>
  )
}
