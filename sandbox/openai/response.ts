import { randomUUID } from 'node:crypto'
import type { ResponsesRequest } from './scripted/request.ts'
import { type Output, SCRIPTED_MODEL } from './scripted/scripted-model.ts'
import type { Usage } from './usage.ts'

const newId = (prefix: string): string => `${prefix}_${randomUUID().replaceAll('-', '')}`

function itemOf(output: Output, status: 'completed' | 'incomplete'): object {
  switch (output.kind) {
    case 'call':
      return {
        type: 'function_call',
        id: newId('fc'),
        call_id: newId('call'),
        name: output.name,
        arguments: output.argumentsJson,
        status,
      }
    case 'text':
      return message([{ type: 'output_text', text: output.text, annotations: [], logprobs: [] }], status)
    case 'refusal':
      return message([{ type: 'refusal', refusal: output.refusal }], status)
  }
}

const message = (content: readonly object[], status: string): object => ({
  type: 'message',
  id: newId('msg'),
  status,
  role: 'assistant',
  content,
})

const wordsOf = (output: Output): string =>
  output.kind === 'call' ? output.argumentsJson : output.kind === 'text' ? output.text : output.refusal

/** All that the model wrote, for counting. */
export const writtenText = (outputs: readonly Output[]): string => outputs.map(wordsOf).join('')

const CHARS_PER_TOKEN = 4

/** Cut where `max_output_tokens` ends it, in the middle of a call's arguments as the API does. */
function cut(output: Output, tokens: number): Output {
  const room = tokens * CHARS_PER_TOKEN
  if (output.kind === 'call') return { ...output, argumentsJson: output.argumentsJson.slice(0, room) }
  return output.kind === 'text' ? { ...output, text: output.text.slice(0, room) } : output
}

interface Echo {
  readonly reasoning?: unknown
  readonly store?: unknown
  readonly metadata?: unknown
  readonly text?: unknown
  readonly temperature?: unknown
  readonly top_p?: unknown
  readonly parallel_tool_calls?: unknown
  readonly safety_identifier?: unknown
}

/** The response object. `instructions` is not echoed: it would double every answer. */
export function responseOf(request: ResponsesRequest, outputs: readonly Output[], usage: Usage, nowMs: number) {
  const echo = request as Echo
  const limit = request.max_output_tokens ?? null
  const isCut = limit !== null && usage.output > limit
  const createdAt = Math.floor(nowMs / 1_000)
  return {
    id: newId('resp'),
    object: 'response',
    created_at: createdAt,
    status: isCut ? 'incomplete' : 'completed',
    completed_at: isCut ? null : createdAt,
    background: false,
    error: null,
    incomplete_details: isCut ? { reason: 'max_output_tokens' } : null,
    instructions: null,
    max_output_tokens: limit,
    model: SCRIPTED_MODEL,
    output: outputs.map((output) => itemOf(isCut ? cut(output, limit) : output, isCut ? 'incomplete' : 'completed')),
    parallel_tool_calls: echo.parallel_tool_calls ?? true,
    previous_response_id: null,
    prompt_cache_key: request.prompt_cache_key ?? null,
    reasoning: { effort: null, summary: null, ...(echo.reasoning as object | null | undefined) },
    safety_identifier: echo.safety_identifier ?? null,
    store: echo.store ?? true,
    temperature: echo.temperature ?? 1,
    text: echo.text ?? { format: { type: 'text' } },
    tool_choice: request.tool_choice ?? 'auto',
    tools: request.tools ?? [],
    top_p: echo.top_p ?? 1,
    truncation: 'disabled',
    usage: {
      input_tokens: usage.input,
      input_tokens_details: { cached_tokens: usage.cached, cache_write_tokens: usage.written },
      output_tokens: isCut ? limit : usage.output,
      output_tokens_details: { reasoning_tokens: 0 },
      total_tokens: usage.input + (isCut ? limit : usage.output),
    },
    metadata: echo.metadata ?? {},
  }
}
