import { Button, Modal } from '@mantine/core'
import { useBlocker } from '@tanstack/react-router'
import styles from './article-page.module.css'

/** Asks before a page with unsaved words is left, whichever way. */
export function LeaveGuard({ isChanged, what }: { readonly isChanged: boolean; readonly what: string }) {
  const { status, proceed, reset } = useBlocker({
    shouldBlockFn: ({ current, next }) => isChanged && current.pathname !== next.pathname,
    enableBeforeUnload: isChanged,
    withResolver: true,
  })
  return (
    <Modal
      opened={status === 'blocked'}
      onClose={() => reset?.()}
      title="Leave without saving?"
      centered
      closeButtonProps={{ 'aria-label': 'Stay' }}
    >
      <p>
        What you wrote in <bdi>“{what}”</bdi> is not saved. It stays in this tab and is there when you come back.
      </p>
      <div className={styles.buttons}>
        <Button variant="default" onClick={() => proceed?.()}>
          Leave
        </Button>
        <Button data-autofocus onClick={() => reset?.()}>
          Stay
        </Button>
      </div>
    </Modal>
  )
}
