import { IconMessages } from '@tabler/icons-react'
import { Outlet, useMatchRoute } from '@tanstack/react-router'
import { Nothing } from '../ui/nothing.tsx'
import { useIsPhone } from '../ui/use-width.ts'
import { ConversationList } from './conversation-list.tsx'
import styles from './inbox-page.module.css'

/** List, conversation, customer. On a phone one at a time. */
export function InboxPage() {
  const isOpen = useMatchRoute()({ to: '/inbox/$customerId' }) !== false
  const isPhone = useIsPhone()
  return (
    <div className={styles.page}>
      {isOpen ? null : <h1 className="only-read">Inbox</h1>}
      {isPhone && isOpen ? null : <ConversationList />}
      {isOpen ? <Outlet /> : null}
      {isOpen || isPhone ? null : (
        <div className={styles.empty}>
          <Nothing icon={IconMessages} title="Choose a conversation">
            J and K move through the list, ? shows every key.
          </Nothing>
        </div>
      )}
    </div>
  )
}
