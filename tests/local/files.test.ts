import { mkdirSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { buildConsole } from '../../local/console-build.ts'
import { rotateLog } from '../../local/logs/file.ts'
import { followLog } from '../../local/logs/tail.ts'
import { scratchDir } from './fixtures/scratch.ts'

describe('a log', () => {
  it('that has grown large is put aside at the next start', () => {
    const path = join(scratchDir(), 'api.log')
    writeFileSync(path, 'old')
    truncateSync(path, 11_000_000)
    rotateLog(path)
    writeFileSync(path, 'new')
    rotateLog(path)
    expect(statSync(`${path}.1`).size).toBe(11_000_000)
    expect(readFileSync(path, 'utf8')).toBe('new')
  })

  it('is followed line by line from where it ends, also when it is cut', async () => {
    const path = join(scratchDir(), 'api.log')
    writeFileSync(path, 'before\n')
    const seen: string[] = []
    const tail = followLog(path, (line) => seen.push(line))
    onTestFinished(() => tail.stop())
    writeFileSync(path, 'one\ntw', { flag: 'a' })
    await expect.poll(() => seen).toEqual(['one'])
    writeFileSync(path, 'o\n', { flag: 'a' })
    await expect.poll(() => seen).toEqual(['one', 'two'])
    writeFileSync(path, 'new\n')
    await expect.poll(() => seen).toEqual(['one', 'two', 'new'])
  })
})

describe('the console', () => {
  it('is built when its sources changed, and only then', async () => {
    const root = scratchDir()
    const vite =
      "import { writeFileSync as w, mkdirSync as m } from 'node:fs'; m('console/dist', { recursive: true }); w('console/dist/index.html', '')"
    put(root, 'node_modules/vite/bin/vite.js', vite)
    put(root, 'node_modules/vite/package.json', '{"type":"module"}')
    put(root, 'console/src/app.tsx', 'one')
    const results = [await build(root), await build(root)]
    put(root, 'console/src/app.tsx', 'two')
    results.push(await build(root), await build(root))
    put(root, 'api/contract/lead.ts', 'three')
    results.push(await build(root))
    expect(results).toEqual([true, false, true, false, true])
  })

  it('tells why a build failed and tries again next time', async () => {
    const root = scratchDir()
    put(root, 'node_modules/vite/bin/vite.js', "console.error('src/app.tsx: unexpected token'); process.exit(1)")
    put(root, 'console/src/app.tsx', 'one')
    await expect(build(root)).rejects.toThrow('unexpected token')
    await expect(build(root)).rejects.toThrow('unexpected token')
  })
})

function build(root: string): Promise<boolean> {
  const logPath = join(root, 'console.log')
  return buildConsole({ root, logPath, env: {}, signal: new AbortController().signal, onWait: () => undefined })
}

function put(root: string, path: string, content: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), content)
}
