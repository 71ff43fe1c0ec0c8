import { Drawer } from '@mantine/core'
import type { ReactNode } from 'react'
import styles from './desk.module.css'

interface Props {
  readonly hasRoom: boolean
  readonly isOpen: boolean
  readonly onClose: () => void
  readonly children: ReactNode
}

/** The customer beside the conversation; a sheet where there is no room beside it. */
export function DeskSide({ hasRoom, isOpen, onClose, children }: Props) {
  if (hasRoom)
    return (
      <aside className={styles.side} aria-label="Customer">
        {children}
      </aside>
    )
  return (
    <Drawer
      opened={isOpen}
      onClose={onClose}
      position="right"
      size={360}
      title="Customer"
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      {children}
    </Drawer>
  )
}
