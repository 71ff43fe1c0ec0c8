import { oneLine } from '../text/one-line.ts'

const MOST_CHARACTERS = 120

/** What a sender calls a file, to be shown and for nothing else: no folder, no way up, one line. Null where nothing is left. */
export function shownFileName(said: string): string | null {
  const last = said.split(/[\\/]/).at(-1) ?? ''
  const name = oneLine(last, MOST_CHARACTERS)
  return name === null || /^\.+$/.test(name) ? null : name
}
