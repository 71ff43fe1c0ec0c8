import type { WireAnswer } from './transport.ts'

/** The members of a JSON answer; none where the body is something else, an error page for example. */
export function membersOf({ body }: Pick<WireAnswer, 'body'>): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(body)
    return typeof value === 'object' && value !== null ? { ...value } : {}
  } catch (error) {
    if (error instanceof SyntaxError) return {}
    throw error
  }
}
