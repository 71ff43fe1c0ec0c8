const isApple = /Mac|iPhone|iPad/.test(navigator.userAgent)

export const COMMAND_KEY = isApple ? '⌘ K' : 'Ctrl K'
export const SAVE_KEY = isApple ? '⌘ S' : 'Ctrl S'

interface Group {
  readonly where: string
  readonly keys: readonly { readonly key: string; readonly does: string }[]
}

/** Every shortcut there is, for the sheet behind "?". */
export const KEY_MAP: readonly Group[] = [
  {
    where: 'Everywhere',
    keys: [
      { key: COMMAND_KEY, does: 'Search and commands' },
      { key: 'Z', does: 'Undo the last action' },
      { key: '?', does: 'This list' },
      { key: 'Esc', does: 'Close the panel' },
    ],
  },
  {
    where: 'Inbox and customers',
    keys: [
      { key: 'J', does: 'Next conversation' },
      { key: 'K', does: 'Previous conversation' },
      { key: 'R', does: 'Reply' },
      { key: 'N', does: 'Note' },
      { key: '/', does: 'Saved replies, in an empty reply' },
      { key: 'Tab', does: 'Take the draft of the AI, in an empty reply' },
      { key: 'A', does: 'Give it to a colleague' },
      { key: 'S', does: 'Snooze' },
      { key: 'E', does: 'Resolve' },
      { key: 'T', does: 'Take over from the AI' },
      { key: 'G', does: 'Give back to the AI' },
      { key: 'U', does: 'Take back a message that has not left' },
    ],
  },
  {
    where: 'Tickets',
    keys: [
      { key: 'J', does: 'Next ticket' },
      { key: 'K', does: 'Previous ticket' },
      { key: 'Enter', does: 'Open the conversation' },
      { key: 'A', does: 'Take it' },
      { key: 'S', does: 'Snooze until tomorrow morning' },
      { key: 'E', does: 'Resolve' },
      { key: 'O', does: 'Open again' },
    ],
  },
  {
    where: 'Pipeline',
    keys: [
      { key: 'J', does: 'Next lead' },
      { key: 'K', does: 'Previous lead' },
      { key: 'Enter', does: 'Open the deal as a full page' },
      { key: '/', does: 'Search the board' },
    ],
  },
  { where: 'An article', keys: [{ key: SAVE_KEY, does: 'Save it' }] },
]
