/** A form as it arrived: fields may be repeated, and new ones appear without notice. */
export type TwilioForm = ReadonlyMap<string, readonly string[]>

export function parseForm(body: Buffer): TwilioForm {
  const form = new Map<string, string[]>()
  for (const [name, value] of new URLSearchParams(body.toString('utf8'))) {
    const values = form.get(name)
    if (values) values.push(value)
    else form.set(name, [value])
  }
  return form
}

/**
 * The one value of a field, without the NUL characters no database stores. Null when it is missing, or repeated with
 * different values: nobody could say which of them is meant.
 */
export function fieldOf(form: TwilioForm, name: string): string | null {
  const [first, ...others] = form.get(name) ?? []
  if (first === undefined || others.some((other) => other !== first)) return null
  return first.replaceAll('\0', '')
}
