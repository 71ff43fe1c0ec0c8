import type { LiveEvent } from '../../api/contract/live.ts'
import { decisionsOf, letterOf } from './decisions.ts'
import { nextPosition, now } from './seeded.ts'
import type { Message, Person, World } from './shapes.ts'
import { createTalk } from './talk.ts'

export type Emit = (event: Pick<LiveEvent, 'type' | 'subject' | 'customerId' | 'data'>) => void

/** What staff and owner can do, as far as the console can see it. */
export function createCommands(world: () => World, emit: Emit) {
  const recount = () => {
    world().decisions = decisionsOf([...world().people.values()].slice(0, 60))
  }
  const about = (person: Person, type: LiveEvent['type'], data: Record<string, unknown> = {}) =>
    emit({ type, subject: { kind: 'conversation', id: person.view.id }, customerId: person.view.id, data })

  function control(person: Person, name: string | null): void {
    const { conversation } = person.view
    Object.assign(conversation, {
      controller: name === null ? 'ai' : 'staff',
      controllerName: name,
      controlledAt: name === null ? null : now(),
    })
    if (name !== null) Object.assign(conversation, { attention: null, attentionAt: null })
    for (const { card } of person.deals)
      Object.assign(card, { controller: conversation.controller, attention: conversation.attention })
    const type = name === null ? 'conversation:given_back' : 'conversation:taken_over'
    person.items.push(
      ...createTalk('whatsapp')
        .event(0, type, {}, name ?? 'Maria Lindqvist')
        .items.map((item) => ({ ...item, at: now() })),
    )
    recount()
    about(person, type)
  }

  function write(person: Person, kind: 'message' | 'note', text: string, name: string): string {
    const author = { kind: 'staff', name, persona: null } as const
    const note = kind === 'note' ? ({ direction: 'note', state: null, delivery: null, channel: null } as const) : {}
    const [made] = createTalk('whatsapp').staff(0, text, { at: now(), author, delivery: 'sent', ...note }).items
    if (made?.kind !== 'message') throw new Error('a message was to be made')
    person.items.push(made)
    about(person, kind === 'note' ? 'note:added' : 'message:sent')
    return made.id
  }

  function settle(person: Person, message: Message, decision: string): void {
    const state = {
      was_sent: 'confirmed',
      was_not_sent: 'released',
      send_again: 'confirmed',
      release: 'confirmed',
      discard: 'undone',
    }[decision]
    Object.assign(message, {
      state,
      delivery: state === 'confirmed' ? 'sent' : null,
      at: decision === 'release' ? now() : message.at,
    })
    settleAttention(person)
  }

  function move(leadId: string, to: string, extra: Record<string, unknown> = {}): void {
    const deal = world().deals.get(leadId)
    if (deal === undefined) return
    const from = deal.card.stage
    Object.assign(deal.card, { stage: to, stageChangedAt: now(), waitingFor: null, nextTimer: null, ...extra })
    recount()
    emit({
      type: 'lead:status_changed',
      subject: { kind: 'lead', id: leadId },
      customerId: deal.card.customerId,
      data: { from, to, why: 'decided' },
    })
  }

  function decide(approvalId: string, decision: 'approved' | 'rejected'): boolean {
    for (const [leadId, deal] of world().deals) {
      const approval = deal.approvals.find(({ id }) => id === approvalId)
      if (approval === undefined) continue
      approval.state = decision
      deal.card.waitingFor = null
      recount()
      emit({
        type: 'approval:decided',
        subject: { kind: 'approval', id: approvalId },
        customerId: deal.card.customerId,
        data: { kind: approval.kind, decision, leadId },
      })
      if (decision === 'approved' && approval.kind === 'send_contract') move(leadId, 'contract_sent')
      return true
    }
    return false
  }

  function settleAttention(person: Person): void {
    Object.assign(person.view.conversation, { attention: null, attentionAt: null })
    for (const { card } of person.deals) Object.assign(card, { attention: null })
    recount()
    about(person, 'conversation:attention_settled')
  }

  function dismiss(letterId: string): void {
    for (const person of world().people.values()) {
      const letter = person.items.find((item) => item.kind === 'event' && letterOf(item.position) === letterId)
      if (letter?.kind !== 'event') continue
      Object.assign(letter, { type: 'dead_letter:dismissed' })
      recount()
      about(person, 'dead_letter:dismissed')
    }
  }

  return { control, write, settle, settleAttention, dismiss, move, decide, position: nextPosition }
}
