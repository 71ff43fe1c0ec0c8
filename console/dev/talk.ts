import type { TimelineItem } from '../../api/contract/timeline.ts'
import { minutesAgo, nextId, nextPosition } from './seeded.ts'
import type { Message, Persona, Why } from './shapes.ts'
import { makeWhy } from './why.ts'

type Extra = Partial<Omit<Message, 'kind' | 'why'>> & { readonly why?: Partial<Why> }

/** Writes a conversation as one would tell it; minutes count back from now. */
export interface Talk {
  readonly items: TimelineItem[]
  customer(minutes: number, text: string, extra?: Extra): Talk
  ai(minutes: number, text: string, extra?: Extra): Talk
  staff(minutes: number, text: string, extra?: Extra): Talk
  system(minutes: number, text: string, extra?: Extra): Talk
  note(minutes: number, text: string): Talk
  event(minutes: number, type: string, payload?: Record<string, unknown>, by?: string): Talk
}

export function createTalk(channel: Message['channel'], persona: Persona = 'professional'): Talk {
  const items: TimelineItem[] = []

  function message(minutes: number, text: string, author: Message['author'], { why: whyPart, ...extra }: Extra): Talk {
    const isOut = author.kind !== 'customer'
    items.push({
      kind: 'message',
      id: nextId(),
      position: nextPosition(),
      at: minutesAgo(minutes),
      direction: isOut ? 'out' : 'in',
      channel,
      text,
      author,
      attachments: [],
      state: isOut ? 'confirmed' : null,
      delivery: isOut ? 'read' : null,
      failure: null,
      isScripted: author.kind === 'ai',
      template: null,
      answered: isOut ? null : true,
      rating: null,
      isBlocked: false,
      why: author.kind === 'ai' ? { ...makeWhy({ persona: author.persona ?? persona }), ...whyPart } : null,
      latencyMs: author.kind === 'ai' ? 1_442 : null,
      ...extra,
    })
    return talk
  }

  const talk: Talk = {
    items,
    customer: (minutes, text, extra = {}) =>
      message(minutes, text, { kind: 'customer', name: null, persona: null }, extra),
    ai: (minutes, text, extra = {}) => message(minutes, text, { kind: 'ai', name: null, persona }, extra),
    staff: (minutes, text, extra = {}) =>
      message(minutes, text, { kind: 'staff', name: 'Jonas Weber', persona: null }, extra),
    system: (minutes, text, extra = {}) => message(minutes, text, { kind: 'system', name: null, persona: null }, extra),
    note: (minutes, text) =>
      message(
        minutes,
        text,
        { kind: 'staff', name: 'Maria Lindqvist', persona: null },
        { direction: 'note', state: null, delivery: null, channel: null },
      ),
    event(minutes, type, payload = {}, by) {
      items.push({
        kind: 'event',
        position: nextPosition(),
        at: minutesAgo(minutes),
        type,
        actor: by === undefined ? { kind: 'workflow', name: null } : { kind: 'user', name: by },
        subject: { kind: type.split(':')[0] ?? 'conversation', id: nextId() },
        payload,
        correlationId: nextId(),
      })
      return talk
    },
  }
  return talk
}
