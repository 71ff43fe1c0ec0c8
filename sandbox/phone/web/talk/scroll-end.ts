import { h } from '../core/dom.ts'
import { icon } from '../core/icon.ts'

const NEAR_PX = 140

/** Keeps a scroller at its end unless somebody reads further up; then a button leads back. */
export function createScrollEnd(scroller: HTMLElement) {
  const isNear = () => scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight < NEAR_PX
  const go = (behavior: ScrollBehavior) => scroller.scrollTo({ top: scroller.scrollHeight, behavior })
  const click = () => go(matchMedia('(prefers-reduced-motion: reduce)').matches ? 'instant' : 'smooth')
  const button = h(
    'button',
    { type: 'button', class: 'to-end', hidden: true, 'aria-label': 'To the newest message', on: { click } },
    icon('down'),
  )
  scroller.addEventListener('scroll', () => {
    if (isNear()) button.hidden = true
  })
  // The keyboard's own growth moves the end away.
  new ResizeObserver(() => button.hidden && go('instant')).observe(scroller)
  return { button, isNear, go: () => go('instant') }
}
