import { h } from '../core/dom.ts'
import { icon } from '../core/icon.ts'
import { channelLook } from '../data/channels.ts'
import { currentPerson, currentThread, type PhoneState } from '../session/state.ts'

/** What an empty conversation says instead of nothing. */
export function emptyWords(state: PhoneState, count: number): readonly Node[] {
  if (count > 0 || state.businesses === null) return []
  const { name, icon: picture } = channelLook(state.channel)
  if (state.businesses.length === 0)
    return [
      icon('clock'),
      h('strong', {}, 'No business is here yet'),
      h('p', {}, 'It appears as soon as one registers its numbers with the sandbox. Running npm start does that.'),
    ]
  if (currentThread(state) === null)
    return [icon(picture), h('strong', {}, `No ${name} number`), h('p', {}, 'This business cannot be reached here.')]
  const [first] = currentPerson(state).name.split(' ')
  return [
    icon(picture),
    h('strong', {}, `You are ${first}, a customer`),
    h('p', {}, 'Write to the business below, or let one of the stories begin.'),
  ]
}
