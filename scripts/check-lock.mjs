// npm drops platform packages that lag behind their main package from the lock; `npm ci` then fails on other platforms.
import { readFileSync } from 'node:fs'

const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8'))

function isLocked(from, name) {
  for (let folder = from; ; ) {
    if (packages[`${folder ? `${folder}/` : ''}node_modules/${name}`]) return true
    if (!folder) return false
    const cut = folder.lastIndexOf('node_modules/')
    folder = cut <= 0 ? '' : folder.slice(0, cut - 1)
  }
}

const missing = Object.entries(packages).flatMap(([at, meta]) =>
  Object.keys(meta.optionalDependencies ?? {})
    .filter((name) => !isLocked(at, name))
    .map((name) => `${at} -> ${name}`),
)
if (missing.length > 0) {
  console.error(`package-lock.json lacks platform packages:\n${missing.join('\n')}`)
  process.exit(1)
}
