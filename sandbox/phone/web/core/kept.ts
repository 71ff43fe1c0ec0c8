/** What this browser remembers between visits; a browser that forbids it simply forgets. */
export function readKept<Value>(key: string, fallback: Value): Value {
  try {
    const text = localStorage.getItem(`sandbox-phone:${key}`)
    // Safe enough: only this page writes under this prefix.
    return text === null ? fallback : (JSON.parse(text) as Value)
  } catch {
    return fallback
  }
}

export function keep(key: string, value: unknown): void {
  try {
    localStorage.setItem(`sandbox-phone:${key}`, JSON.stringify(value))
  } catch {
    // Full or forbidden: nothing depends on it.
  }
}
