const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }

/** Arrow keys, Home and End move the focus among the buttons of a group, and press what they reach when told to. */
export function moveByKeys(group: HTMLElement, { isPressing }: { isPressing: boolean }): void {
  group.addEventListener('keydown', (event) => {
    const buttons = [...group.querySelectorAll<HTMLButtonElement>('button:not(:disabled)')]
    const here = buttons.findIndex((button) => button.matches(':focus'))
    if (here < 0) return
    const target = buttons[targetOf(event.key, here, buttons.length)]
    if (target === undefined) return
    event.preventDefault()
    target.focus()
    if (isPressing) target.click()
  })
}

function targetOf(key: string, here: number, count: number): number {
  if (key === 'Home') return 0
  if (key === 'End') return count - 1
  const step = STEPS[key]
  return step === undefined ? -1 : (here + step + count) % count
}
