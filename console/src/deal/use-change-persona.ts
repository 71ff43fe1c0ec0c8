import { useQueryClient } from '@tanstack/react-query'
import type { Board, Card, DealView } from '../../../api/contract/board.ts'
import { changePersona } from '../api/deal.ts'
import { keys } from '../api/keys.ts'
import type { Persona } from '../api/nouns.ts'
import { useUndo } from '../app/undo-provider.tsx'
import { personaName } from '../ui/persona-words.ts'

/** Shown at once on board and panel; undone by choosing the former persona again. */
export function useChangePersona({ leadId, persona: before }: Card): (persona: Persona) => void {
  const cache = useQueryClient()
  const undo = useUndo()

  function show(persona: Persona): void {
    const changed = (card: Card): Card => (card.leadId === leadId ? { ...card, persona } : card)
    cache.setQueryData<DealView>(keys.deal(leadId), (deal) => deal && { ...deal, card: changed(deal.card) })
    cache.setQueriesData<Board>(
      { queryKey: keys.boards },
      (board) =>
        board && {
          ...board,
          columns: board.columns.map((column) => ({ ...column, cards: column.cards.map(changed) })),
        },
    )
  }

  async function send(persona: Persona): Promise<void> {
    show(persona)
    try {
      await changePersona(leadId, persona)
    } finally {
      await cache.invalidateQueries({ queryKey: keys.deal(leadId) })
    }
  }

  return (persona) => {
    if (persona === before) return
    const back = before ?? 'professional'
    undo.offer({ label: `${personaName(persona)} serves this customer now`, undo: () => send(back) })
    undo.attempt('The persona could not be changed', send(persona))
  }
}
