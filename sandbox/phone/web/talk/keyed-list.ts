import { h } from '../core/dom.ts'

interface Keyed {
  readonly key: string
}

interface Drawing<Item, Handle> {
  /** What, when it changes, makes an item worth drawing anew. */
  readonly signatureOf: (item: Item) => string
  readonly create: (item: Item) => { readonly element: HTMLElement } & Handle
  /** Do items that were not there before say so? Not when another list takes the place of one. */
  readonly isContinued: boolean
}

/** A list that leaves alone what has not changed, so that focus, selection and screen readers stay where they are. */
export function createKeyedList<Item extends Keyed, Handle extends object>() {
  const element = h('div', { class: 'list' })
  const drawn = new Map<string, { signature: string; handle: { readonly element: HTMLElement } & Handle }>()

  const renew = (item: Item, { signatureOf, create, isContinued }: Drawing<Item, Handle>): HTMLElement => {
    const signature = signatureOf(item)
    const before = drawn.get(item.key)
    if (before?.signature === signature) return before.handle.element
    const handle = create(item)
    drawn.set(item.key, { signature, handle })
    if (before) takeOver(before.handle.element, handle.element)
    else handle.element.classList.toggle('new', isContinued)
    return handle.element
  }
  const draw = (items: readonly Item[], drawing: Drawing<Item, Handle>) => {
    const keys = new Set(items.map(({ key }) => key))
    for (const [key, { handle }] of drawn) {
      if (keys.has(key)) continue
      handle.element.remove()
      drawn.delete(key)
    }
    for (const [index, item] of items.entries()) {
      const wanted = renew(item, drawing)
      const there = element.children[index]
      if (there !== wanted) element.insertBefore(wanted, there ?? null)
    }
  }
  return { element, draw, handleOf: (key: string) => drawn.get(key)?.handle }
}

function takeOver(before: HTMLElement, after: HTMLElement): void {
  const { activeElement } = document
  const act =
    before.contains(activeElement) && activeElement instanceof HTMLElement ? activeElement.dataset['act'] : undefined
  before.replaceWith(after)
  if (act !== undefined) after.querySelector<HTMLElement>(`[data-act="${act}"]`)?.focus()
}
