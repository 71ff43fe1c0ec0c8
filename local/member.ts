import type { Tail } from './logs/tail.ts'
import { watchLog } from './logs/watch.ts'
import type { Launch } from './process/launched.ts'
import { createSupervised, type Supervised } from './process/supervised.ts'
import type { Report } from './screen/report.ts'

/** A process of the stack together with its place on the terminal. */
export interface Member extends Supervised {
  readonly title: string
}

export interface MemberDeps {
  readonly name: string
  readonly title: string
  readonly launch: Launch
  readonly logPath: string
  readonly isServer: boolean
  readonly report: Report
  readonly onChange: () => void
}

export function createMember({ name, title, launch, logPath, isServer, report, onChange }: MemberDeps): Member {
  let tail: Tail | undefined
  const supervised = createSupervised({
    name,
    launch,
    onChange,
    onDeath: (how, pauseMs) => {
      const when = pauseMs === 0 ? 'starting it again' : `starting it again in ${pauseMs / 1_000} s`
      report.problem(title, 'warn', `ended (${how}); ${when}`)
    },
    onRecovery: () => report.done(title, `is back (restart ${supervised.state().restarts})`),
  })
  return {
    ...supervised,
    title,
    async start(abort) {
      const since = performance.now()
      try {
        await supervised.start(abort)
      } catch (error) {
        abort.throwIfAborted()
        throw new Error(`${title} did not start. ${error instanceof Error ? error.message : String(error)}`, {
          cause: error,
        })
      }
      // Not earlier: a start that fails is told as a whole.
      tail = watchLog({ title, path: logPath, errorsOnly: isServer }, report)
      report.done(title, `ready in ${((performance.now() - since) / 1_000).toFixed(1)} s`)
    },
    async stop() {
      // A process that is being stopped complains about the ones stopped before it; the log keeps that.
      tail?.stop()
      await supervised.stop()
    },
  }
}
