import { useQueryClient } from '@tanstack/react-query'
import type { CustomerView } from '../../../api/contract/conversation.ts'
import type { TicketRow } from '../../../api/contract/ticket.ts'
import { assignConversation, settleConversation, unsettleConversation } from '../api/conversation.ts'
import { keys } from '../api/keys.ts'
import { resolveTicket, restoreTicket, snoozeTicket } from '../api/ticket.ts'
import { useUndo } from '../app/undo-provider.tsx'

export const openTicketOf = (customer: CustomerView | undefined): TicketRow | undefined =>
  customer?.tickets.find(({ status }) => status !== 'resolved')

export interface Matter {
  readonly resolve: () => void
  readonly snooze: (until: string, words: string) => void
  /** To a colleague, or to nobody. */
  readonly assign: (colleague: { readonly id: string; readonly name: string } | null) => void
}

/** What is open with a customer, done, put aside or given to somebody: shown at once, undone by opening it again. */
export function useMatter(customer: CustomerView | undefined): Matter {
  const cache = useQueryClient()
  const undo = useUndo()
  const ticket = openTicketOf(customer)
  const id = customer?.id ?? ''

  const show = (change: (view: CustomerView) => CustomerView) =>
    cache.setQueryData<CustomerView>(keys.customer(id), (view) => view && change(view))
  const showTicket = (changed: TicketRow, change: Partial<TicketRow>) =>
    show((view) => ({
      ...view,
      tickets: view.tickets.map((one) => (one.id === changed.id ? { ...one, ...change } : one)),
    }))

  async function send(work: Promise<unknown>): Promise<void> {
    try {
      await work
    } finally {
      await Promise.all(
        [keys.customer(id), keys.timeline(id), keys.conversations, keys.tickets, keys.home].map((queryKey) =>
          cache.invalidateQueries({ queryKey }),
        ),
      )
    }
  }

  const reopen = (one: TicketRow) => () => {
    showTicket(one, { status: one.status })
    return send(restoreTicket(one))
  }

  function resolve(): void {
    if (customer === undefined) return
    const needsPerson = customer.conversation.attention !== null
    if (ticket === undefined && !needsPerson) {
      undo.say('Nothing is open with this customer')
      return
    }
    const { attention, attentionAt } = customer.conversation
    const showWaiting = (waiting: Pick<CustomerView['conversation'], 'attention' | 'attentionAt'>) =>
      show((view) => ({ ...view, conversation: { ...view.conversation, ...waiting } }))
    showWaiting({ attention: null, attentionAt: null })
    const isMine = customer.conversation.controller === 'staff' ? '. G gives the conversation back to the AI' : ''
    if (ticket !== undefined) showTicket(ticket, { status: 'resolved', sla: null })
    const work = (async () => {
      if (ticket !== undefined) await resolveTicket(ticket.id)
      if (needsPerson) await settleConversation(id)
    })()
    undo.offer({
      label: ticket === undefined ? 'No longer waits for a person' : `Ticket ${ticket.number} resolved${isMine}`,
      undo: async () => {
        showWaiting({ attention, attentionAt })
        if (ticket !== undefined) showTicket(ticket, { status: ticket.status })
        // What is taken back has to have arrived.
        await work
        await send(
          Promise.all([
            ticket === undefined ? null : restoreTicket(ticket),
            needsPerson ? unsettleConversation(id) : null,
          ]),
        )
      },
    })
    undo.attempt(
      ticket === undefined ? 'It still waits for a person' : `Ticket ${ticket.number} is still open`,
      send(work),
    )
  }

  return {
    resolve,
    snooze(until, words) {
      if (ticket === undefined) return
      showTicket(ticket, { status: 'snoozed', sla: null, snoozedUntil: until })
      undo.offer({ label: `Ticket ${ticket.number} snoozed ${words}`, undo: reopen(ticket) })
      undo.attempt(`Ticket ${ticket.number} is still open`, send(snoozeTicket(ticket.id, until)))
    },
    assign(colleague) {
      if (customer === undefined) return
      const before = ticket?.assignee ?? null
      show((view) => {
        const { controller } = view.conversation
        const named = controller === 'staff' ? { controllerName: colleague?.name ?? null } : {}
        return { ...view, conversation: { ...view.conversation, ...named } }
      })
      if (ticket !== undefined) showTicket(ticket, { assignee: colleague })
      undo.offer({
        label: colleague === null ? 'Nobody has it now' : `${colleague.name} has it now`,
        undo: () => send(assignConversation(id, before?.id ?? null)),
      })
      undo.attempt('It was not given to anybody else', send(assignConversation(id, colleague?.id ?? null)))
    },
  }
}
