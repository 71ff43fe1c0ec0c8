/** What a figure is held against; null where it is only shown. */
export interface Bar {
  readonly at: number
  readonly is: 'most' | 'least'
}

export interface Metric {
  readonly metric: string
  readonly value: number
  readonly unit: string
  readonly bar: Bar | null
}

export const atMost = (at: number): Bar => ({ at, is: 'most' })
export const atLeast = (at: number): Bar => ({ at, is: 'least' })

const holds = (value: number, bar: Bar) => (bar.is === 'most' ? value <= bar.at : value >= bar.at)
const rounded = (value: number) => Math.round(value * 1_000) / 1_000

export interface Report {
  add(metric: string, value: number, unit: string, bar?: Bar | null): void
  /** A table for people and a JSON line per metric for tools. */
  print(): void
  readonly missed: readonly string[]
}

export function createReport(bench: string): Report {
  const metrics: Metric[] = []
  const missed: string[] = []
  return {
    missed,
    add(metric, value, unit, bar = null) {
      metrics.push({ metric, value, unit, bar })
      if (bar !== null && !holds(value, bar))
        missed.push(`${metric}: ${rounded(value)} ${unit}, the bar is ${rounded(bar.at)}`)
    },
    print() {
      console.log(`\n${metrics.map(lineOf).join('\n')}\n`)
      for (const { metric, value, unit, bar } of metrics)
        console.log(
          JSON.stringify({
            bench,
            metric,
            value: rounded(value),
            unit,
            bar: bar === null ? null : rounded(bar.at),
            ok: bar === null ? null : holds(value, bar),
          }),
        )
      for (const line of missed) console.log(`bar missed: ${line}`)
    },
  }
}

function lineOf({ metric, value, unit, bar }: Metric): string {
  const verdict =
    bar === null ? '' : `${bar.is === 'most' ? '<=' : '>='} ${rounded(bar.at)}  ${holds(value, bar) ? 'ok' : 'MISSED'}`
  return `${metric.padEnd(46)}${rounded(value).toString().padStart(12)} ${unit.padEnd(12)}${verdict}`
}
