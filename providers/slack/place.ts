import type { SendPurpose } from '../../domain/consent/consent.ts'
import type { RepliedTo } from '../messaging/contract.ts'

/** Where a message goes: a conversation, perhaps a thread in it, or a member, which means the two alone. */
export type Place =
  | { readonly kind: 'conversation'; readonly id: string; readonly thread: string | null }
  | { readonly kind: 'member'; readonly id: string }

interface Placed {
  readonly to: string
  readonly purpose: SendPurpose
  readonly replyTo: RepliedTo | null
}

/** Answers go where the question was asked. What we say by ourselves, links to sign and pay among it, goes to the member alone. */
export function placeOf({ to, purpose, replyTo }: Placed): Place {
  const { place, thread } = replyTo?.metadata ?? {}
  if (purpose === 'reply' && typeof place === 'string')
    return { kind: 'conversation', id: place, thread: typeof thread === 'string' ? thread : null }
  return { kind: 'member', id: memberOf(to) }
}

/** `T061EG9R6/U2147483697` -> `U2147483697` */
export const memberOf = (address: string): string => address.slice(address.indexOf('/') + 1)
