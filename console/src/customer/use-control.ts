import { useQueryClient } from '@tanstack/react-query'
import type { CustomerView } from '../../../api/contract/conversation.ts'
import { giveBack, takeOver } from '../api/conversation.ts'
import { keys } from '../api/keys.ts'
import { useSession } from '../app/session.ts'
import { useUndo } from '../app/undo-provider.tsx'
import { takenOverWords } from './control-words.ts'

interface Control {
  readonly take: () => void
  readonly give: () => void
}

/** Taking over and giving back, shown at once; each is the other's undo. */
export function useControl(customerId: string): Control {
  const cache = useQueryClient()
  const undo = useUndo()
  const { name } = useSession().user

  function show(controller: 'ai' | 'staff'): void {
    const isStaff = controller === 'staff'
    const change = {
      controller,
      controllerName: isStaff ? name : null,
      controlledAt: isStaff ? new Date().toISOString() : null,
    }
    cache.setQueryData<CustomerView>(
      keys.customer(customerId),
      (view) => view && { ...view, conversation: { ...view.conversation, ...change } },
    )
  }

  const refresh = () =>
    Promise.all(
      [keys.customer(customerId), keys.timeline(customerId), keys.conversations, keys.home].map((queryKey) =>
        cache.invalidateQueries({ queryKey }),
      ),
    )

  async function sendTake(): Promise<void> {
    show('staff')
    try {
      const result = await takeOver(customerId)
      undo.offer({ label: takenOverWords(result), undo: sendGive })
    } finally {
      await refresh()
    }
  }

  async function sendGive(): Promise<void> {
    show('ai')
    try {
      await giveBack(customerId)
    } finally {
      await refresh()
    }
  }

  return {
    take: () => undo.attempt('The AI still has the conversation', sendTake()),
    give() {
      undo.offer({ label: 'Given back to the AI', undo: sendTake })
      undo.attempt('You still have the conversation', sendGive())
    },
  }
}
