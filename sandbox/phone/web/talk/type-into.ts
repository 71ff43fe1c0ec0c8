import { pause } from '../session/story-player.ts'

const LETTER_MS = 24
const LONGEST_MS = 1_500
const STILL_MS = 500
const BEFORE_SENDING_MS = 160

/** Types a line letter by letter, or shows it at once to who wants no motion, and leaves a moment to read it. */
export async function typeInto(
  field: HTMLTextAreaElement,
  line: string,
  signal: AbortSignal,
  onChange: () => void,
): Promise<void> {
  const letters = Array.from(new Intl.Segmenter().segment(line), ({ segment }) => segment)
  if (matchMedia('(prefers-reduced-motion: reduce)').matches) {
    field.value = line
    onChange()
    return pause(STILL_MS, signal)
  }
  const stepMs = 40
  const perStep = Math.max(1, Math.ceil((letters.length * stepMs) / Math.min(letters.length * LETTER_MS, LONGEST_MS)))
  for (let shown = perStep; shown < letters.length + perStep; shown += perStep) {
    field.value = letters.slice(0, shown).join('')
    field.scrollTop = field.scrollHeight
    onChange()
    await pause(stepMs, signal)
  }
  await pause(BEFORE_SENDING_MS, signal)
}
