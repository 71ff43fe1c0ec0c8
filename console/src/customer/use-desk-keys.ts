import type { CustomerView } from '../../../api/contract/conversation.ts'
import { undoMessage } from '../api/conversation.ts'
import type { MessageItem } from '../api/nouns.ts'
import { useRights, useSession } from '../app/session.ts'
import { useUndo } from '../app/undo-provider.tsx'
import type { ComposerMode } from '../timeline/composer.tsx'
import { canBeTakenBack } from '../timeline/delivery-words.ts'
import { useKeys } from '../ui/use-keys.ts'
import { useControl } from './use-control.ts'

interface Desk {
  readonly customerId: string
  readonly customer: CustomerView | undefined
  readonly messages: readonly MessageItem[]
  readonly write: (mode: ComposerMode) => void
}

/** R, N, T, G and U at one customer's desk; none of them for those who may only look. */
export function useDeskKeys({ customerId, customer, messages, write }: Desk): void {
  const { canAct } = useRights()
  const { user } = useSession()
  const { take, give } = useControl(customerId)
  const undo = useUndo()
  const isStaff = customer?.conversation.controller === 'staff'
  const isMine = isStaff && customer.conversation.controllerName === user.name

  function takeBack(): void {
    const last = messages.findLast(canBeTakenBack)
    if (last === undefined) undo.say('Nothing is left to take back: the last message has gone')
    else undo.attempt('It could not be taken back', undoMessage(last.id).then(sayUndone))
  }
  const sayUndone = ({ undone }: { undone: boolean }) =>
    undo.say(undone ? 'Taken back before it left' : 'Too late: it had left already')

  const keys = {
    r: () => write('message'),
    n: () => write('note'),
    t: isMine ? undefined : take,
    g: isStaff ? give : undefined,
    u: takeBack,
  }
  useKeys(canAct ? keys : {})
}
