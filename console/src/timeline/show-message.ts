const GLOW_MS = 1_200
const AROUND = { outlineOffset: '4px', borderRadius: '12px' }

const wantsCalm = () => matchMedia('(prefers-reduced-motion: reduce)').matches

/** Brings a message of the timeline into sight and lets it glow once; whoever reads on by keyboard reads on from there. */
export function showMessage(id: string): void {
  const message = document.querySelector<HTMLElement>(`[data-message="${CSS.escape(id)}"]`)
  if (message === null) return
  message.tabIndex = -1
  message.focus({ preventScroll: true })
  message.scrollIntoView({ block: 'center', behavior: wantsCalm() ? 'auto' : 'smooth' })
  message.animate(
    [
      { outline: '2px solid var(--accent)', ...AROUND },
      { outline: '2px solid transparent', ...AROUND },
    ],
    { duration: GLOW_MS },
  )
}
