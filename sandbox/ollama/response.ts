import type { Output } from '../openai/scripted/scripted-model.ts'
import { SCRIPTED_MODEL } from '../openai/scripted/scripted-model.ts'
import type { Usage } from '../openai/usage.ts'
import type { OllamaRequest } from './request.ts'

const CHARS_PER_TOKEN = 4

/** A call whose arguments do not parse is no call there: what was written comes back as text. */
function textOf(outputs: readonly Output[], limit: number): string {
  const texts = outputs.map((output) =>
    output.kind === 'call' ? output.argumentsJson : output.kind === 'text' ? output.text : output.refusal,
  )
  return texts.join('').slice(0, limit)
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch (error) {
    if (error instanceof SyntaxError) return false
    throw error
  }
}

/** The response object of `/v1/responses`. `status` is always "completed", whether or not the answer was cut. */
export function responseOf(request: OllamaRequest, outputs: readonly Output[], usage: Usage, nowMs: number) {
  const responseId = `resp_${String(Math.floor(Math.random() * 1_000_000))}`
  const written = request.max_output_tokens ?? Number.POSITIVE_INFINITY
  const isCut = usage.output > written
  const calls = isCut ? [] : outputs.filter((output) => output.kind === 'call' && isJson(output.argumentsJson))
  const output =
    calls.length > 0
      ? calls.map((call, index) => ({
          id: `fc_${responseId}_${index}`,
          type: 'function_call',
          status: 'completed',
          call_id: `call_${Math.random().toString(36).slice(2, 10)}`,
          ...(call.kind === 'call' && { name: call.name, arguments: call.argumentsJson }),
        }))
      : [message(responseId, textOf(outputs, written * CHARS_PER_TOKEN))]
  const outputTokens = Math.min(usage.output, written)
  const createdAt = Math.floor(nowMs / 1_000)
  return {
    id: responseId,
    object: 'response',
    created_at: createdAt,
    completed_at: createdAt,
    status: 'completed',
    incomplete_details: null,
    // Ollama repeats the name it was asked for; a stand-in says that it is one.
    model: SCRIPTED_MODEL,
    previous_response_id: null,
    instructions: request.instructions === '' ? null : request.instructions,
    output,
    error: null,
    tools: request.tools ?? [],
    tool_choice: 'auto',
    truncation: 'disabled',
    parallel_tool_calls: true,
    text: { format: { type: 'text' } },
    top_p: request.top_p ?? 1,
    presence_penalty: 0,
    frequency_penalty: 0,
    top_logprobs: 0,
    temperature: request.temperature ?? 1,
    reasoning: request.reasoning?.effort === undefined ? null : { effort: request.reasoning.effort },
    usage: {
      input_tokens: usage.input,
      output_tokens: outputTokens,
      total_tokens: usage.input + outputTokens,
      input_tokens_details: { cached_tokens: 0 },
      output_tokens_details: { reasoning_tokens: 0 },
    },
    max_output_tokens: request.max_output_tokens ?? null,
    max_tool_calls: null,
    store: false,
    background: false,
    service_tier: 'default',
    metadata: {},
    safety_identifier: null,
    prompt_cache_key: null,
  }
}

const message = (responseId: string, text: string) => ({
  id: `msg_${responseId}`,
  type: 'message',
  status: 'completed',
  role: 'assistant',
  content: [{ type: 'output_text', text, annotations: [], logprobs: [] }],
})
