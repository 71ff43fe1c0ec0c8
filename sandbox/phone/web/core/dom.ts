type Listeners = { readonly [Name in keyof HTMLElementEventMap]?: (event: HTMLElementEventMap[Name]) => void }
type Props = Readonly<Record<string, string | number | boolean | null | undefined | Listeners>>
export type Child = Node | string | null | undefined | false

/** An element; text becomes text nodes, never markup. `true` sets a bare attribute, null and false leave it out. */
export function h<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  props: Props = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag)
  for (const [name, value] of Object.entries(props)) {
    if (typeof value === 'object' && value !== null) listen(element, value)
    else setAttribute(element, name, value)
  }
  element.append(...present(children))
  return element
}

export function setAttribute(
  element: Element,
  name: string,
  value: string | number | boolean | null | undefined,
): void {
  if (value === null || value === undefined || value === false) element.removeAttribute(name)
  else element.setAttribute(name, value === true ? '' : String(value))
}

export function fill(element: Element, ...children: readonly Child[]): void {
  element.replaceChildren(...present(children))
}

/** The element the page's own HTML promises. */
export function place(id: string): HTMLElement {
  const found = document.getElementById(id)
  if (found === null) throw new Error(`the page has no #${id}`)
  return found
}

const present = (children: readonly Child[]): (Node | string)[] =>
  children.filter((child): child is Node | string => child !== null && child !== undefined && child !== false)

function listen(element: HTMLElement, listeners: Listeners): void {
  // Safe: the mapped type pairs each name with its own event.
  for (const [name, listener] of Object.entries(listeners)) element.addEventListener(name, listener as EventListener)
}
