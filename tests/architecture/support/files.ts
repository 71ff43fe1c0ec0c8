import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

export const root = join(import.meta.dirname, '..', '..', '..')

/** Every file of the product as git sees it, new ones included, without what it ignores. */
export const everyFile: readonly string[] = execFileSync(
  'git',
  ['ls-files', '--cached', '--others', '--exclude-standard'],
  { cwd: root, encoding: 'utf8', maxBuffer: 100_000_000 },
)
  .split('\n')
  .filter((path) => path !== '' && existsSync(join(root, path)))

export const read = (path: string): string => readFileSync(join(root, path), 'utf8')

const TEST = /\.(test|suite|fixture)\.tsx?$|(^|\/)(tests|fixtures)\/|(^|\/)fixtures\.ts$/
/** Code that runs in the product: no tests, no generated or recorded files. */
export const code = everyFile.filter((path) => /\.(ts|tsx|mjs)$/.test(path) && !TEST.test(path))

export const within = (...folders: readonly string[]): readonly string[] =>
  code.filter((path) => folders.some((folder) => path.startsWith(`${folder}/`)))

/** Lines of a file that match, as `path:line`, for a message that leads there. */
export function linesWith(path: string, pattern: RegExp): readonly string[] {
  return read(path)
    .split('\n')
    .flatMap((line, index) => (pattern.test(line) ? [`${path}:${index + 1}`] : []))
}

const fileOf = (line: string): string => line.slice(0, line.lastIndexOf(':'))

/** What breaks a rule without being excused, and excuses that excuse nothing any more. */
export function judged(
  found: readonly string[],
  excuses: Readonly<Record<string, string>>,
): { broken: readonly string[]; stale: readonly string[] } {
  const files = new Set(found.map(fileOf))
  return {
    broken: found.filter((line) => excuses[fileOf(line)] === undefined),
    stale: Object.keys(excuses).filter((path) => !files.has(path)),
  }
}
