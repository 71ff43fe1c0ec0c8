import { type ReactNode, useState } from 'react'
import type { CustomerView } from '../../../api/contract/conversation.ts'
import type { Timing } from '../api/scheduled.ts'
import type { WindowState } from '../timeline/reply-window.ts'
import { SendLater } from '../timeline/send-later.tsx'
import { TemplatePicker } from '../timeline/template-picker.tsx'
import { useScheduled } from '../timeline/use-scheduled.ts'
import type { Writing } from './use-composer.ts'

interface Desk {
  readonly customerId: string
  readonly customer: CustomerView | undefined
  readonly window: WindowState
  readonly composer: Pick<Writing, 'text' | 'setText' | 'write' | 'send' | 'field' | 'isReplacing'>
  readonly aiHasControl: boolean
}

interface Sending {
  /** Stands where the reply would be written. */
  readonly instead: ReactNode
  /** Stands beside "Send". */
  readonly later: ReactNode
  readonly onTemplate: () => void
}

/** The other ways a message leaves from the desk: as a template, and later. */
export function useDeskSending({ customerId, customer, window, composer, aiHasControl }: Desk): Sending {
  const { plan } = useScheduled(customerId, customer?.clock ?? 'UTC')
  const [picking, setPicking] = useState<{ readonly customerId: string; readonly sent: number } | null>(null)
  const [sent, setSent] = useState(0)
  const isShut = window.kind === 'shut'
  const isPicking = picking?.customerId === customerId && picking.sent === sent
  const { text, setText, write, send, field, isReplacing } = composer
  const onTemplate = () => {
    write('message')
    setPicking({ customerId, sent })
  }
  if (customer === undefined) return { instead: null, later: null, onTemplate }
  const { clock } = customer
  const leaveLater = async (timing: Timing) => {
    const words = text.trim()
    await plan({ text: words }, timing, () => setText(words))
    setText('')
  }
  const picker = (
    <TemplatePicker
      key={`${customerId} ${sent}`}
      customerId={customerId}
      isShut={isShut}
      field={field}
      onBack={() => setPicking(null)}
      send={{
        takesOver: aiHasControl,
        later: { clock, openUntil: undefined },
        onSend(template, whole) {
          send({ kind: 'message', text: whole, template, takesOver: aiHasControl })
          setSent((count) => count + 1)
        },
        async onLater(template, _, timing) {
          await plan({ template }, timing, () => undefined)
          setSent((count) => count + 1)
        },
      }}
    />
  )
  return {
    instead: isShut || isPicking ? picker : null,
    later: isReplacing ? null : (
      <SendLater
        clock={clock}
        openUntil={window.openUntil}
        onTemplate={onTemplate}
        isReady={text.trim() !== ''}
        onLater={leaveLater}
      />
    ),
    onTemplate,
  }
}
