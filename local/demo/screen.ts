/** The demo on a terminal: chapters, what was said, facts, each with the time since the start. */
export interface Screen {
  chapter(number: string, title: string): void
  said(by: 'customer' | 'steward', text: string): void
  fact(name: string, value: string | boolean): void
}

export function terminalScreen(out: NodeJS.WritableStream, startedAt = performance.now()): Screen {
  const line = (text: string) => void out.write(`${text}\n`)
  const since = () => `${((performance.now() - startedAt) / 1_000).toFixed(2)} s`.padStart(8)
  return {
    chapter: (number, title) => line(`\n${since()}  ${number}. ${title}`),
    said: (by, text) => line(`${since()}     ${by === 'customer' ? '->' : '<-'} ${text.replaceAll(/\s+/g, ' ')}`),
    fact: (name, value) => line(`${since()}     ${name}: ${value}`),
  }
}
