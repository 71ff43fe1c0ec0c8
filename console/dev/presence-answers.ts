import type { PersonPresent, PresenceReport } from '../../api/contract/presence.ts'
import { USERS } from './business.ts'
import type { World } from './shapes.ts'

/** Colleagues are where two of the stories are told: Jonas writes to Petra, and reads Sophie's. */
export function peopleAt(world: World, { customerId }: PresenceReport): PersonPresent[] {
  const name = customerId === null ? null : world.people.get(customerId)?.view.name
  const at = (email: string, isTyping: boolean): PersonPresent[] =>
    USERS.filter((one) => one.email === email && customerId !== null).map((one) => ({
      userId: one.id,
      name: one.name,
      customerId: customerId ?? '',
      isTyping,
    }))
  if (name === 'Petra Novák') return at('jonas@northlight.example', true)
  return name === 'Sophie Keller' ? at('jonas@northlight.example', false) : []
}
