import { useNavigate } from '@tanstack/react-router'
import type { TicketRow } from '../../../api/contract/ticket.ts'
import { useKeys } from '../ui/use-keys.ts'
import type { TicketCommands } from './use-ticket-commands.ts'

interface List {
  readonly total: number | null
  readonly shown: readonly { readonly index: number; readonly row: TicketRow | undefined }[]
  readonly reveal: (index: number) => void
}

interface Given {
  readonly list: List
  readonly chosen: number
  readonly onChoose: (index: number) => void
  /** Null for those who may only look. */
  readonly commands: TicketCommands | null
}

/** J, K and Enter on the list of tickets; A, S, E and O for those who may act. */
export function useTicketKeys({ list, chosen, onChoose, commands }: Given): void {
  const navigate = useNavigate()
  const row = list.shown.find(({ index }) => index === chosen)?.row
  const step = (by: 1 | -1) => {
    const next = Math.min(Math.max(chosen + by, 0), Math.max((list.total ?? 1) - 1, 0))
    list.reveal(next)
    onChoose(next)
  }
  const act = (verb: ((ticket: TicketRow) => void) | undefined) =>
    row === undefined || verb === undefined ? undefined : () => verb(row)
  useKeys({
    j: () => step(1),
    k: () => step(-1),
    enter: act(({ customerId }) => void navigate({ to: '/inbox/$customerId', params: { customerId } })),
    a: act(commands?.assignToMe),
    s: row?.status === 'resolved' ? undefined : act(commands?.snooze),
    e: row?.status === 'resolved' ? undefined : act(commands?.resolve),
    o: row?.status === 'resolved' ? act(commands?.reopen) : undefined,
  })
}
