import { gzipSync } from 'node:zlib'
import { expect, inject, it } from 'vitest'

const MOST_BYTES = 270_000

/** What the one page of the console loads before anything can be shown. */
async function firstLoad(): Promise<Readonly<Record<string, number>>> {
  const { api } = inject('stack')
  const page = await (await fetch(`${api}/`, { headers: { accept: 'text/html' } })).text()
  const files = [...page.matchAll(/(?:src|href)="(\/assets\/[^"]+)"/g)].map(([, path]) => path ?? '')
  const sizes = await Promise.all(
    files.map(async (path) => {
      const body = Buffer.from(await (await fetch(`${api}${path}`)).arrayBuffer())
      return [path, gzipSync(body).length] as const
    }),
  )
  return Object.fromEntries([['/', gzipSync(page).length], ...sizes])
}

it('the console is there after less than 270 kB', async () => {
  const sizes = await firstLoad()
  expect(Object.keys(sizes).filter((path) => path.endsWith('.js')).length).toBeGreaterThan(0)
  expect(Object.values(sizes).reduce((sum, size) => sum + size, 0)).toBeLessThan(MOST_BYTES)
})
