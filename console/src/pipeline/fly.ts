const FLIGHT_MS = 180
const GLOW_MS = 900
const FORGOTTEN_MS = 1_000

interface Start {
  readonly rect: DOMRect
  readonly ghost: HTMLElement
}

export interface Flights {
  /** Remembers where a card stands, just before it moves. */
  readonly takeOff: (leadId: string) => void
  /** Lets a card that has just appeared arrive from where it stood. */
  readonly land: (leadId: string, card: HTMLElement) => void
}

const wantsCalm = () => matchMedia('(prefers-reduced-motion: reduce)').matches

/** Live moves are shown once: a copy of the card travels above the board, the card itself glows where it arrived. */
export function createFlights(): Flights {
  const starts = new Map<string, Start>()
  return {
    takeOff(leadId) {
      const card = document.querySelector<HTMLElement>(`[data-lead="${CSS.escape(leadId)}"]`)
      // safe: a copy of an HTML element is one
      if (card === null) return
      starts.set(leadId, { rect: card.getBoundingClientRect(), ghost: card.cloneNode(true) as HTMLElement })
      setTimeout(() => starts.delete(leadId), FORGOTTEN_MS)
    },
    land(leadId, card) {
      const start = starts.get(leadId)
      if (start === undefined) return
      starts.delete(leadId)
      if (!wantsCalm()) travel(start, card.getBoundingClientRect())
      card.animate([{ outline: '2px solid var(--accent)' }, { outline: '2px solid transparent' }], {
        duration: GLOW_MS,
      })
    },
  }
}

function travel({ rect, ghost }: Start, to: DOMRect): void {
  ghost.inert = true
  ghost.removeAttribute('data-lead')
  Object.assign(ghost.style, {
    position: 'fixed',
    zIndex: '300',
    left: `${rect.left}px`,
    top: `${rect.top}px`,
    width: `${rect.width}px`,
    boxShadow: 'var(--shadow)',
  })
  document.body.append(ghost)
  const there = `translate(${to.left - rect.left}px, ${to.top - rect.top}px)`
  const flight = ghost.animate([{ transform: 'none' }, { transform: there }], {
    duration: FLIGHT_MS,
    easing: 'cubic-bezier(0.2, 0, 0, 1)',
  })
  flight.onfinish = () => ghost.remove()
  flight.oncancel = () => ghost.remove()
}
