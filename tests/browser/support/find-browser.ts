import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { machineEnvironment } from '../../../config/machine.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Null where no browser is installed: the tests are skipped. */
    browserPath: string | null
  }
}

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome']

export default function provideBrowser({ provide }: TestProject): void {
  const browserPath = findBrowser()
  provide('browserPath', browserPath)
  if (browserPath === null) console.warn(`Browser tests are skipped: none of ${NAMES.join(', ')} is on the PATH.`)
}

function findBrowser(): string | null {
  const folders = (machineEnvironment()['PATH'] ?? '').split(delimiter)
  return NAMES.flatMap((name) => folders.map((folder) => join(folder, name))).find(isRunnable) ?? null
}

function isRunnable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    // not there, or not for us
    return false
  }
}
