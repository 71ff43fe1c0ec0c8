import { machineEnvironment } from '../config/machine.ts'
import { terminalReport } from './screen/report.ts'
import { findTemporal } from './temporal/find.ts'

/** Makes sure a Temporal server is there before something with less patience needs it; returns its path. */
export function installTemporal(): Promise<string> {
  const report = terminalReport(process.stderr)
  return findTemporal({
    environment: machineEnvironment(),
    signal: new AbortController().signal,
    onProgress: (text) => report.progress('Temporal', text),
  })
}

if (import.meta.main) process.stdout.write(`${await installTemporal()}\n`)
