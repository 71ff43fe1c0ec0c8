interface Pressed {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
  readonly isComposing: boolean
}

interface Focus {
  readonly isTyping: boolean
  /** The reader may switch single keys off. */
  readonly areSingleKeysOn: boolean
}

const ALWAYS = new Set(['escape'])

/** The shortcut a key press stands for ("t", "?", "escape", "mod+enter"); null when it belongs to what is being typed. */
export function keyName(pressed: Pressed, { isTyping, areSingleKeysOn }: Focus): string | null {
  if (pressed.isComposing || pressed.altKey) return null
  const key = pressed.key.toLowerCase()
  if (pressed.ctrlKey || pressed.metaKey) return `mod+${key}`
  if (ALWAYS.has(key)) return key
  return isTyping || !areSingleKeysOn ? null : key
}
