import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { everyFile, read, root } from './support/files.ts'

const documents = everyFile.filter((path) => /^(README|CONTRIBUTING)\.md$|^docs\/.*\.md$|^ops\/.*\.md$/.test(path))
const tops = new Set(everyFile.filter((path) => path.includes('/')).map((path) => path.split('/')[0] ?? ''))

/** `a/{b,c}/d` as both paths it stands for. */
function spread(path: string): readonly string[] {
  const [, before, choices, after] = /^(.*?)\{([^}]*)\}(.*)$/.exec(path) ?? []
  if (choices === undefined) return [path]
  return choices.split(',').flatMap((choice) => spread(`${before}${choice}${after}`))
}

/** Words in backticks and targets of links that can only be paths of ours. */
function pathsIn(text: string): readonly string[] {
  const quoted = [...text.matchAll(/`([^`\s]+)`/g)].map(([, word]) => word ?? '')
  const linked = [...text.matchAll(/\]\(([^)#\s]+)/g)].map(([, word]) => word ?? '')
  return [...quoted, ...linked]
    .flatMap(spread)
    .filter((word) => !/[*<>$|=?]|^https?:|^\/|\.\.\.|^@/.test(word))
    .filter((word) =>
      word.includes('/') ? tops.has(word.split('/')[0] ?? '') : /^[\w.-]+\.(md|ya?ml|json|mjs|ts)$/.test(word),
    )
}

/** A word without a folder may be a file anywhere: the text around it says where. */
const isThere = (path: string): boolean =>
  existsSync(join(root, path)) ||
  ['ts', 'tsx', 'md', 'sql'].some((ending) => existsSync(join(root, `${path}.${ending}`))) ||
  (!path.includes('/') && everyFile.some((file) => file.endsWith(`/${path}`)))

/** Named although they are made on the reader's machine, or are patterns. */
const MADE_LATER = new Set(['.env', 'x.ts', 'x.test.ts', 'x.suite.ts', 'run.json', 'node_modules/.bin/node'])

describe('documents', () => {
  it('are there', () => {
    expect(documents).toEqual(
      expect.arrayContaining(['CONTRIBUTING.md', 'README.md', 'docs/architecture.md', 'ops/DECISIONS.md']),
    )
  })

  it.each(documents)('%s names only files and folders that exist', (document) => {
    const missing = pathsIn(read(document)).filter((path) => !MADE_LATER.has(path) && !isThere(path))
    expect(missing).toEqual([])
  })

  it('see paths at all', () => {
    expect(pathsIn('see `services/{inbox,outbound}/x.ts`, `none` and [this](docs/a.md)')).toEqual([
      'services/inbox/x.ts',
      'services/outbound/x.ts',
      'docs/a.md',
    ])
    expect(documents.flatMap((document) => pathsIn(read(document))).length).toBeGreaterThan(40)
  })
})
