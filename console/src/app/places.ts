import { IconHome, IconInbox, IconLayoutKanban, IconSettings, IconUsers, type TablerIcon } from '@tabler/icons-react'

export interface Place {
  readonly to: '/' | '/inbox' | '/pipeline' | '/customers' | '/settings'
  readonly name: string
  readonly icon: TablerIcon
}

/** The pages that exist, in the order of the rail. A new page joins here. */
export const PLACES: readonly Place[] = [
  { to: '/', name: 'Home', icon: IconHome },
  { to: '/inbox', name: 'Inbox', icon: IconInbox },
  { to: '/pipeline', name: 'Pipeline', icon: IconLayoutKanban },
  { to: '/customers', name: 'Customers', icon: IconUsers },
]

export const SETTINGS: Place = { to: '/settings', name: 'Settings', icon: IconSettings }
