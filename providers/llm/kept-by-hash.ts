import { hash } from 'node:crypto'

/** What was worked out of a text, found again by the text's hash; the oldest goes when there are too many. */
export function keptByHash<Value>(most: number, make: (text: string) => Value): (text: string) => Value {
  const kept = new Map<string, Value>()
  return (text) => {
    const key = hash('sha1', text, 'base64')
    const known = kept.get(key)
    if (known !== undefined) return known
    const value = make(text)
    kept.set(key, value)
    const [oldest] = kept.keys()
    if (kept.size > most && oldest !== undefined) kept.delete(oldest)
    return value
  }
}
