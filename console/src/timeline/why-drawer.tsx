import { Drawer } from '@mantine/core'
import { IconQuestionMark } from '@tabler/icons-react'
import type { MessageItem } from '../api/nouns.ts'
import { Nothing } from '../ui/nothing.tsx'
import { WhyContent } from './why-content.tsx'

interface Props {
  readonly message: MessageItem | undefined
  readonly isOpen: boolean
  readonly workflowId: string | undefined
  readonly onClose: () => void
}

/** Every message of the machine can be asked why. */
export function WhyDrawer({ message, isOpen, workflowId, onClose }: Props) {
  return (
    <Drawer
      opened={isOpen}
      onClose={onClose}
      position="right"
      size={440}
      title="Why this message?"
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      {message?.why ? (
        <WhyContent message={message} why={message.why} workflowId={workflowId} />
      ) : (
        <Nothing icon={IconQuestionMark} title="This message is not in what was loaded" isSmall>
          Show older messages and ask again.
        </Nothing>
      )}
    </Drawer>
  )
}
