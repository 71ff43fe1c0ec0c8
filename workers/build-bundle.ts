import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { bundleWorkflowCode, DefaultLogger } from '@temporalio/worker'
import { FAILURE_CONVERTER_PATH } from '../temporal/runtime/data-converter.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const output = join(root, 'dist')

/** Folders the workflow isolate may see; their content names the bundle. */
const SOURCES = ['workflows', 'domain', 'temporal/contract'] as const

/** The workflow code as one file, built once per content: starting a worker costs no bundling. Returns its path. */
export async function workflowBundle(): Promise<string> {
  const path = join(output, `workflows-${fingerprint()}.js`)
  if (exists(path)) return path
  const { code } = await bundleWorkflowCode({
    workflowsPath: join(root, 'workflows/index.ts'),
    failureConverterPath: FAILURE_CONVERTER_PATH,
    workflowInterceptorModules: [join(root, 'workflows/correlation.ts')],
    logger: new DefaultLogger('WARN'),
  })
  mkdirSync(output, { recursive: true })
  // Renamed into place: a second process never reads half a bundle.
  const partial = `${path}.${process.pid}`
  writeFileSync(partial, code)
  renameSync(partial, path)
  return path
}

function fingerprint(): string {
  const hash = createHash('sha256').update(readFileSync(join(root, 'package-lock.json')))
  for (const folder of SOURCES)
    for (const entry of readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).toSorted())
      if (entry.endsWith('.ts') && !entry.endsWith('.test.ts'))
        hash.update(entry).update(readFileSync(join(root, folder, entry)))
  return hash.digest('hex').slice(0, 16)
}

function exists(path: string): boolean {
  return readdirSync(root).includes('dist') && readdirSync(output).includes(path.slice(output.length + 1))
}

if (import.meta.main) console.error(await workflowBundle())
