import { readFile, stat } from 'node:fs/promises'
import { stripTypeScriptTypes } from 'node:module'
import { join } from 'node:path'

export interface WebFile {
  readonly contentType: string
  readonly body: string | Buffer
}

const FOLDER = join(import.meta.dirname, 'web')
/** The owner's console and the phone are one family: its colours stand once, there. */
const FAMILY = join(import.meta.dirname, '../../console/src/app/tokens.css')
const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  ts: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  svg: 'image/svg+xml',
  jpg: 'image/jpeg',
}
/** One word, or words with dashes, and one known ending: no dots, slashes or tests. */
const SERVED = /^(?:[a-z-]+\/)?[a-z-]+\.(html|ts|css|svg|jpg)$/

/** The page's own files: TypeScript goes out with its types blanked, read and stripped again only when a file has changed. */
export function createWebFiles() {
  const cache = new Map<string, { readonly changedMs: number; readonly file: WebFile }>()
  return async (name: string): Promise<WebFile | null> => {
    const extension = SERVED.exec(name)?.[1]
    if (extension === undefined) return null
    const path = name === 'styles/family.css' ? FAMILY : join(FOLDER, name)
    const changedMs = await changeTime(path)
    if (changedMs === null) return null
    const known = cache.get(name)
    if (known?.changedMs === changedMs) return known.file
    const raw = await readFile(path)
    const body = extension === 'ts' ? strip(raw.toString('utf8')) : raw
    const file = { contentType: TYPES[extension] ?? 'text/plain', body }
    cache.set(name, { changedMs, file })
    return file
  }
}

async function changeTime(path: string): Promise<number | null> {
  try {
    return (await stat(path)).mtimeMs
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}

/** Node runs this very sandbox by stripping types; only the function's own name still warns of being new. */
function strip(source: string): string {
  const emitWarning = process.emitWarning.bind(process)
  process.emitWarning = () => undefined
  try {
    return stripTypeScriptTypes(source)
  } finally {
    process.emitWarning = emitWarning
  }
}
