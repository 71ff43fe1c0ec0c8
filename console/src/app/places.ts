import {
  IconBook,
  IconHome,
  IconInbox,
  IconLayoutKanban,
  IconSettings,
  IconTicket,
  IconUsers,
  type TablerIcon,
} from '@tabler/icons-react'

export interface Place {
  readonly to: '/' | '/inbox' | '/tickets' | '/pipeline' | '/customers' | '/knowledge' | '/settings'
  readonly name: string
  readonly icon: TablerIcon
}

/** The pages that exist, in the order of the rail. A new page joins here. */
export const PLACES: readonly Place[] = [
  { to: '/', name: 'Home', icon: IconHome },
  { to: '/inbox', name: 'Inbox', icon: IconInbox },
  { to: '/tickets', name: 'Tickets', icon: IconTicket },
  { to: '/pipeline', name: 'Pipeline', icon: IconLayoutKanban },
  { to: '/customers', name: 'Customers', icon: IconUsers },
  { to: '/knowledge', name: 'Knowledge', icon: IconBook },
]

export const SETTINGS: Place = { to: '/settings', name: 'Settings', icon: IconSettings }
