import { channels } from '../../channels/registry.ts'
import { repeatsItself } from '../../domain/conversation/repeats.ts'
import type { Turn } from './deps.ts'

/** More than a machine should answer: too much at once, or letters that are the same again and again, as another machine writes them. */
export function overflows({ context: { isFlooding, messages, to } }: Turn): boolean {
  const isLetter = channels[to.channel].capabilities.letter !== undefined
  return isFlooding || (isLetter && repeatsItself(messages.filter(({ direction }) => direction === 'in').toReversed()))
}
