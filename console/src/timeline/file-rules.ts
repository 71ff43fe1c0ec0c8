/** What the server keeps; it looks at the bytes themselves. */
export const ACCEPTED =
  'image/jpeg,image/png,image/gif,image/webp,image/heic,application/pdf,audio/*,video/mp4,video/3gpp,text/plain'

const MOST_BYTES = 5 * 1_024 * 1_024
const MOST_FILES = 10

type Chosen = Pick<File, 'name' | 'size' | 'type'>

const isAccepted = (type: string): boolean =>
  ACCEPTED.split(',').some((one) => (one.endsWith('/*') ? type.startsWith(one.slice(0, -1)) : one === type))

/** Why a file cannot be sent; null where it can, as far as this page can tell. A type nobody knows is the server's to judge. */
export function faultOf({ name, size, type }: Chosen): string | null {
  if (size > MOST_BYTES) return `${name} is larger than 5 MB`
  if (size === 0) return `${name} is empty`
  return type === '' || isAccepted(type) ? null : `${name} is of a kind that cannot be sent`
}

/** Those that can be sent, and what to say of the others. */
export function sorted<One extends Chosen>(had: readonly One[], more: readonly One[]) {
  const faults = more.map(faultOf).filter((fault) => fault !== null)
  const all = [...had, ...more.filter((file) => faultOf(file) === null)]
  if (all.length > MOST_FILES) faults.push(`At most ${MOST_FILES} files at once`)
  return { files: all.slice(0, MOST_FILES), trouble: faults.length === 0 ? null : `${faults.join('. ')}.` }
}
