import { fill, h } from '../core/dom.ts'
import { icon } from '../core/icon.ts'

/** The sample photo waiting to be sent with the text. */
export function createPhotoSlot(onChange: () => void) {
  let address: string | undefined
  const element = h('div', { class: 'attached', hidden: true })
  const set = (next: string | undefined) => {
    address = next
    element.hidden = next === undefined
    onChange()
  }
  const click = () => set(undefined)
  fill(
    element,
    icon('image'),
    'A photo of the meter box',
    h('button', { type: 'button', class: 'bare', 'aria-label': 'Remove the photo', on: { click } }, icon('close')),
  )
  return {
    element,
    attach: () => set(`${location.origin}/phone/web/sample-photo.jpg`),
    isFilled: () => address !== undefined,
    /** Its address, if there is one; empty afterwards. */
    take: (): string | undefined => {
      const taken = address
      set(undefined)
      return taken
    },
  }
}
