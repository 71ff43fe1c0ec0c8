/** What a customer shares instead of writing, as a line that staff and a model can read in any language. */
export interface SharedPlace {
  readonly latitude: string
  readonly longitude: string
  /** What the place is called, where it is, most telling first. */
  readonly names: readonly (string | undefined)[]
}

export function placeInWords({ latitude, longitude, names }: SharedPlace): string {
  const named = names.filter((name) => name !== undefined && name.trim() !== '').join(', ')
  const point = `${latitude}, ${longitude}`
  return named === '' ? `📍 ${point}` : `📍 ${named} (${point})`
}

export const contactInWords = (phone: string, names: readonly (string | undefined)[]): string =>
  ['👤', ...names, phone].filter((part) => part !== undefined && part.trim() !== '').join(' ')
