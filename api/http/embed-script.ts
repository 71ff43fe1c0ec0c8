import { readFileSync } from 'node:fs'
import { stripTypeScriptTypes } from 'node:module'

export interface FormLimits {
  readonly mostFiles: number
  /** Of one file, and of all together. */
  readonly maxBytes: number
}

/** A script of `console/embed` as it was written but for its types, in a scope of its own that knows what is given. */
export function embedScript(file: URL, given: Readonly<Record<string, unknown>>): string {
  const script = stripTypeScriptTypes(readFileSync(file, 'utf8'))
  const values = Object.values(given).map((value) => JSON.stringify(value))
  return `;((${Object.keys(given).join(', ')}) => {\n${script}\n})(${values.join(', ')})\n`
}
