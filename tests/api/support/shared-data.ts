import { existsSync, readFileSync } from 'node:fs'

const ROOT = new URL('../../../../shared/', import.meta.url)

/** Files that lie beside the project while it is developed; a test over one is skipped where it is absent. */
export const isShared = (path: string): boolean => existsSync(new URL(path, ROOT))

export const sharedJson = (path: string): unknown => JSON.parse(readFileSync(new URL(path, ROOT), 'utf8'))

export const sharedLines = (path: string): readonly unknown[] =>
  readFileSync(new URL(path, ROOT), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line): unknown => JSON.parse(line))

/** Runs work over everything, a few at a time. */
export async function inChunks<Item>(
  items: readonly Item[],
  size: number,
  work: (item: Item) => Promise<void>,
): Promise<void> {
  for (let start = 0; start < items.length; start += size) await Promise.all(items.slice(start, start + size).map(work))
}
