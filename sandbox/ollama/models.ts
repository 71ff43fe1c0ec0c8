import { OllamaError } from './errors.ts'

/** What is installed, by the name it was pulled under. */
const MODELS = ['qwen3:8b', 'llama3.2:latest', 'mistral:7b'] as const
const PULLED_AT = Date.parse('2026-10-01') / 1_000

const wireOf = (id: string) => ({ id, object: 'model', created: PULLED_AT, owned_by: 'library' })

export const listModels = () => ({ object: 'list', data: MODELS.map(wireOf) })

/** A name without a tag means its latest. */
export function findModel(name: string): string {
  const full = name.includes(':') ? name : `${name}:latest`
  if (MODELS.some((model) => model === full)) return full
  throw new OllamaError(404, `model '${name}' not found`)
}

export const showModel = (name: string) => wireOf(findModel(name))
