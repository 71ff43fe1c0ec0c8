import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'

const PACKAGE = '@fontsource-variable/inter/files'
const NAMES = ['inter-latin-wght-normal', 'inter-latin-ext-wght-normal'] as const

/** The console's typeface; null where its package is not installed, and the page falls back to the system's. */
export async function readFont(name: string): Promise<Buffer | null> {
  const known = NAMES.find((one) => `${one}.woff2` === name)
  if (known === undefined) return null
  try {
    return await readFile(fileURLToPath(import.meta.resolve(`${PACKAGE}/${known}.woff2`)))
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOENT' || code === 'ERR_MODULE_NOT_FOUND') return null
    throw error
  }
}
