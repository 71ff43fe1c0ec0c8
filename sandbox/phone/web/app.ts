import { callApi, wordsOf } from './core/api.ts'
import { place } from './core/dom.ts'
import { keep, readKept } from './core/kept.ts'
import { followMessages } from './core/live-feed.ts'
import { createStore } from './core/store.ts'
import { CHANNELS, channelLook } from './data/channels.ts'
import { DEMO_PEOPLE } from './data/people.ts'
import { createConsoleFrame, readConsoleUrl } from './frame/console-frame.ts'
import { createPlaces } from './frame/places.ts'
import { createTopBar } from './frame/top-bar.ts'
import { createOwnerLine } from './people/owner-line.ts'
import { createPeopleStrip } from './people/strip.ts'
import { followBusinesses } from './session/businesses.ts'
import { createInbox } from './session/inbox.ts'
import { createOutbox } from './session/outbox.ts'
import { createPaperwork } from './session/paperwork.ts'
import { keptPeople } from './session/people-known.ts'
import { currentKey, type PhoneState } from './session/state.ts'
import { createStoryPlayer } from './session/story-player.ts'
import { createBackstage } from './stage/backstage.ts'
import { createDevice } from './talk/device.ts'
import { threadOf, keyOf } from './talk/threads.ts'
import { linksIn } from './talk/message-parts.ts'

const api = callApi
const store = createStore<PhoneState>({
  connection: 'connecting',
  businesses: null,
  businessId: null,
  people: keptPeople(),
  personId: readKept('person', DEMO_PEOPLE[0].id),
  channel: channelLook(readKept('channel', CHANNELS[0].id)).id,
  messages: new Map(),
  webhookStatuses: new Map(),
  expecting: new Map(),
  unread: new Map(),
  underWay: 0,
  papers: [],
  playing: null,
  followUps: new Map(),
})
const inbox = createInbox({ store, api })
const outbox = createOutbox({ store, api })
const paperwork = createPaperwork({ store, api })
const device = createDevice({ store, outbox, paperwork })
const player = createStoryPlayer({ store, typeAndSend: device.composer.typeAndSend })
const trouble = (error: unknown) => device.notice.warn(wordsOf(error))

const consoleUrl = await readConsoleUrl(api).catch(() => null)
const consoleFrame = consoleUrl === null ? null : createConsoleFrame(api, consoleUrl)
const places = createPlaces({ hasConsole: consoleFrame !== null, onGo: () => consoleFrame?.look() })
const bar = createTopBar({
  store,
  openPanel: (id) => {
    places.go('backstage')
    backstage.open(id)
  },
})
const backstage = createBackstage({ store, api, player, bar, onPlay: () => places.go('phone'), onTrouble: trouble })

place('bar').replaceWith(bar.element)
place('customer').append(createPeopleStrip({ store, onChoice: player.stop }), createOwnerLine(store), device.element)
place('stage').append(...(consoleFrame === null ? [] : [consoleFrame.element]), backstage.element)
place('places').replaceWith(places.element)
document.body.append(backstage.dialog)
document.body.classList.toggle('alone', consoleFrame === null)
places.go('phone')

store.watch(({ personId }) => personId, (id) => keep('person', id))
store.watch(({ channel }) => channel, (id) => keep('channel', id))
store.watch(currentKey, inbox.lookAt)
store.watch(
  ({ unread }) => [...unread.values()].reduce((sum, count) => sum + count, 0),
  (count) => {
    document.title = `${count > 0 ? `(${count}) ` : ''}Simulator phone · Steward sandbox`
  },
)
document.addEventListener('visibilitychange', () => !document.hidden && inbox.lookAt())

const isLinkInSight = () => {
  const state = store.get()
  const key = currentKey(state)
  return [...state.messages.values()].some((message) => keyOf(threadOf(message)) === key && linksIn(message.text).length > 0)
}
paperwork.follow(isLinkInSight)
followBusinesses(store, api)
followMessages({
  onMessage: (message) => {
    inbox.onMessage(message)
    if (linksIn(message.text).length > 0) void paperwork.refresh().catch(() => undefined)
  },
  onOpen: () => {
    store.set({ connection: 'live' })
    void Promise.all([inbox.loadAll(), paperwork.refresh()]).catch(trouble)
  },
  onLost: () => store.set({ connection: 'lost' }),
})
place('loading').remove()
