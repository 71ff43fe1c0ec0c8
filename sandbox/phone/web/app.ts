import { callApi, wordsOf } from './core/api.ts'
import { place } from './core/dom.ts'
import { followMessages } from './core/live-feed.ts'
import { createStore } from './core/store.ts'
import { createConsoleFrame, readConsoleUrl } from './frame/console-frame.ts'
import { createPlaces } from './frame/places.ts'
import { createTopBar } from './frame/top-bar.ts'
import { createOwnerLine } from './people/owner-line.ts'
import { createPeopleStrip } from './people/strip.ts'
import { followBusinesses } from './session/businesses.ts'
import { createInbox } from './session/inbox.ts'
import { createOutbox } from './session/outbox.ts'
import { countInTitle, initialState, isLinkInSight, rememberChoices } from './session/page-state.ts'
import { createPaperwork } from './session/paperwork.ts'
import { currentKey } from './session/state.ts'
import { createStoryPlayer } from './session/story-player.ts'
import { createBackstage } from './stage/backstage.ts'
import { createDevice } from './talk/device.ts'
import { linksIn } from './talk/message-parts.ts'

const api = callApi
const store = createStore(initialState())
const inbox = createInbox({ store, api })
const outbox = createOutbox({ store, api })
const paperwork = createPaperwork({ store, api })
const device = createDevice({ store, outbox, paperwork })
const player = createStoryPlayer({ store, typeAndSend: device.composer.typeAndSend })
const trouble = (error: unknown) => device.notice.warn(wordsOf(error))

const consoleUrl = await readConsoleUrl(api).catch(() => null)
const consoleFrame = consoleUrl === null ? null : createConsoleFrame(api, consoleUrl)
const places = createPlaces({
  hasConsole: consoleFrame !== null,
  onGo: (id) => (id === 'backstage' ? backstage.unfold() : consoleFrame?.look()),
})
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

store.watch(currentKey, inbox.lookAt)
document.addEventListener('visibilitychange', () => !document.hidden && inbox.lookAt())
rememberChoices(store)
countInTitle(store)

paperwork.follow(() => isLinkInSight(store.get()))
followBusinesses(store, api)
followMessages({
  onMessage: (message) => {
    inbox.onMessage(message)
    if (linksIn(message.text).length > 0) void paperwork.refresh().catch(() => undefined)
  },
  onTyping: inbox.onTyping,
  onOpen: () => {
    store.set({ connection: 'live' })
    void Promise.all([inbox.loadAll(), paperwork.refresh()]).catch(trouble)
  },
  onLost: () => store.set({ connection: 'lost' }),
})
