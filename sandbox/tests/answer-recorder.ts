import type { AnswerCheck } from '../core/answer-check.ts'
import { createSpecs } from '../core/specs.ts'
import { fullSpecs } from './full-specs.ts'

export const specs = createSpecs()

/** Lists hold resources of the named kind. */
function itemsOf(body: unknown): readonly unknown[] {
  const { object, data } = body as { object?: string; data?: unknown[] }
  return (object === 'list' || object === 'search_result') && data ? data : [body]
}

/** Holds every answer against the trimmed specification, and against the full one where it lies beside the project. */
export function createAnswerRecorder() {
  const violations: string[] = []
  const check: AnswerCheck = (_, { method, path }, { status, body, schema }) => {
    if (!schema) return
    // As it leaves: without undefined members.
    for (const item of itemsOf(JSON.parse(JSON.stringify(body)))) {
      const errors = [...specs.checkAnswer(schema, item), ...(fullSpecs?.check(schema, item) ?? [])]
      for (const { instancePath, message } of errors.slice(0, 5))
        violations.push(`${method} ${path} ${status} ${schema}: ${instancePath} ${message ?? ''}`)
    }
  }
  return { check, violations: () => [...new Set(violations)] }
}
