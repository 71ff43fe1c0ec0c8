import type { Api } from '../core/api.ts'
import { h } from '../core/dom.ts'
import { icon } from '../core/icon.ts'

const LOOK_AGAIN_MS = 2_000
const PHONE_ONLY = '(max-width: 820px)'

/** The owner's console beside the phone, loaded once it answers and once it can be seen. */
export function createConsoleFrame(api: Api, consoleUrl: string) {
  const frame = h('iframe', { title: 'The owner’s console', allow: 'clipboard-write', hidden: true })
  const waiting = h(
    'div',
    { class: 'console-waiting', role: 'status' },
    icon('desk'),
    h('strong', {}, 'The console is not there yet'),
    h('p', {}, 'It appears by itself as soon as it answers.'),
  )
  const load = () => {
    frame.src = consoleUrl
  }
  const element = h(
    'section',
    { class: 'console', 'aria-label': 'The owner’s console' },
    h(
      'div',
      { class: 'console-head' },
      icon('desk'),
      h('strong', {}, 'What the owner sees'),
      h('span', { class: 'address' }, new URL(consoleUrl).host),
      h(
        'button',
        { type: 'button', class: 'bare', 'aria-label': 'Load the console again', on: { click: load } },
        icon('reload'),
      ),
      h(
        'a',
        {
          class: 'bare',
          href: consoleUrl,
          target: '_blank',
          rel: 'noopener',
          'aria-label': 'Open the console in a new tab',
        },
        icon('external'),
      ),
    ),
    h('div', { class: 'console-body' }, waiting, frame),
  )
  let isLoaded = false
  const appear = async () => {
    if (isLoaded || document.hidden) return
    if (matchMedia(PHONE_ONLY).matches && document.body.dataset['place'] !== 'console') return
    const { isUp } = await api<{ readonly isUp: boolean }>('GET', '/phone/console-state')
    if (!isUp || isLoaded) return
    isLoaded = true
    clearInterval(timer)
    waiting.hidden = true
    frame.hidden = false
    load()
  }
  const look = () => void appear().catch(() => undefined)
  const timer = setInterval(look, LOOK_AGAIN_MS)
  look()
  return { element, look }
}

export const readConsoleUrl = async (api: Api): Promise<string | null> =>
  (await api<{ readonly consoleUrl: string | null }>('GET', '/phone/config')).consoleUrl
