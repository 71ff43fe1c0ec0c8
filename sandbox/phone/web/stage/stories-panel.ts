import { h } from '../core/dom.ts'
import { type IconName, icon } from '../core/icon.ts'
import { STORIES, type Story } from '../data/stories.ts'
import { currentBusiness, type PhoneStore } from '../session/state.ts'
import type { StoryPlayer } from '../session/story-player.ts'

interface StoriesDeps {
  readonly store: PhoneStore
  readonly player: StoryPlayer
  readonly onPlay: () => void
  readonly onWebForm: () => void
  readonly onTrouble: (error: unknown) => void
}

/** One button per story; the one that plays stops it. */
export function createStoriesPanel({ store, player, onPlay, onWebForm, onTrouble }: StoriesDeps): HTMLElement {
  const press = (story: Story) => {
    if (store.get().playing?.storyId === story.id) return player.stop()
    onPlay()
    player.play(story).catch((error: unknown) => {
      if (!(error instanceof DOMException && error.name === 'AbortError')) onTrouble(error)
    })
  }
  const cards = STORIES.map((story) => ({ story, ...createCard(story, () => press(story)) }))
  const form = createCard({ title: 'Web form', explains: 'A form’s request, as curl', icon: 'form' }, onWebForm)
  store.watch(
    (state) => state,
    (state) => {
      const isReady = currentBusiness(state) !== null
      for (const { story, button, draw } of cards) {
        draw(state.playing?.storyId === story.id)
        button.disabled = !isReady
      }
      form.button.disabled = !isReady
    },
  )
  return h('div', { class: 'stories' }, ...cards.map(({ button }) => button), form.button)
}

function createCard(about: { title: string; explains: string; icon: IconName }, click: () => void) {
  const explains = h('span', { class: 'explains' }, about.explains)
  const picture = h('span', { class: 'picture' }, icon(about.icon))
  const button = h(
    'button',
    { type: 'button', class: 'story', on: { click } },
    picture,
    h('span', { class: 'words' }, h('strong', {}, about.title), explains),
  )
  const draw = (isPlaying: boolean) => {
    if (button.classList.toggle('playing', isPlaying) === picture.classList.contains('stop')) return
    picture.classList.toggle('stop', isPlaying)
    picture.replaceChildren(icon(isPlaying ? 'stop' : about.icon))
    explains.textContent = isPlaying ? 'Playing. Press to stop.' : about.explains
  }
  return { button, draw }
}
