import { writeSync } from 'node:fs'
import type { Reporter, SerializedError, TestModule } from 'vitest/node'

/** The last line of every run is exactly `N passed, N failed, N skipped`, whatever else was printed. */
export default class CountReporter implements Reporter {
  onTestRunEnd(files: readonly TestModule[], errors: readonly SerializedError[]): void {
    const states = files.flatMap((file) => [...file.children.allTests()].map((test) => test.result().state))
    const count = (state: string) => states.filter((each) => each === state).length
    // A file that cannot be imported has no tests to count, and an error outside of any test belongs to none.
    const broken = files.filter((file) => file.errors().length > 0).length + errors.length
    const summary = `${count('passed')} passed, ${count('failed') + broken} failed, ${count('skipped') + count('pending')} skipped\n`
    process.once('exit', () => writeSync(1, summary))
  }
}
