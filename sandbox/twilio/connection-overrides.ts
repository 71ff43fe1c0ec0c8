/** How Twilio connects to one webhook address: `#rc=5&rp=all` and friends, its documented defaults otherwise. */
export interface ConnectionOverrides {
  readonly connectTimeoutMs: number
  readonly readTimeoutMs: number
  /** For all attempts together. */
  readonly totalTimeMs: number
  readonly retryCount: number
  /** `ct` connect failure, `rt` no answer in time, `4xx`, `5xx`, `all`. */
  readonly retryOn: ReadonlySet<string>
}

export function overridesOf(url: string): ConnectionOverrides {
  const fragment = new URLSearchParams(url.split('#')[1] ?? '')
  const within = (name: string, lowest: number, highest: number, fallback: number) => {
    const value = Number(fragment.get(name) ?? Number.NaN)
    return Number.isNaN(value) ? fallback : Math.min(highest, Math.max(lowest, value))
  }
  return {
    connectTimeoutMs: within('ct', 100, 10_000, 5_000),
    readTimeoutMs: within('rt', 100, 15_000, 15_000),
    totalTimeMs: within('tt', 100, 15_000, 15_000),
    retryCount: within('rc', 0, 5, 1),
    retryOn: new Set((fragment.get('rp') ?? 'ct').split(',')),
  }
}
