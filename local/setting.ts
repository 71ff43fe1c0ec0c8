import type { Environment } from '../config/machine.ts'
import type { Ports } from './ports.ts'
import type { Plan } from './processes.ts'
import type { Report } from './screen/report.ts'

/** What every part of one start knows. */
export interface Setting {
  readonly root: string
  readonly dataDir: string
  readonly ports: Ports
  readonly plan: Plan
  readonly outside: Environment
  readonly isDurable: boolean
  readonly report: Report
  /** Aborts when the start is called off or a part of it failed. */
  readonly abort: AbortSignal
  /** A process came or went. */
  readonly onChange: () => void
}
