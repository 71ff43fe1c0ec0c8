import type {
  FunctionTool,
  ResponseCreateParamsNonStreaming,
  ResponseInputItem,
} from 'openai/resources/responses/responses'
import type { ModelItem, ModelRequest, ToolSpec } from './contract.ts'

type ToolChoice = NonNullable<ResponseCreateParamsNonStreaming['tool_choice']>

/** Items go without provider ids: with `store: false` an id would point at something that is not kept. */
export function toWireItem(item: ModelItem): ResponseInputItem {
  switch (item.kind) {
    case 'message':
      return { type: 'message', role: item.role, content: item.text }
    case 'tool_call':
      return { type: 'function_call', call_id: item.callId, name: item.name, arguments: item.argumentsJson }
    case 'tool_result':
      return { type: 'function_call_output', call_id: item.callId, output: item.output }
  }
}

export const toWireTool = ({ name, description, parameters }: ToolSpec): FunctionTool => ({
  type: 'function',
  name,
  description,
  parameters: { ...parameters },
  strict: true,
})

/** Narrows what may be called here, never the list of tools: a changed list would miss the provider's prompt cache. */
function toolChoice(tools: readonly ToolSpec[], allowed: readonly string[]): ToolChoice {
  const names = tools.map(({ name }) => name).filter((name) => allowed.includes(name))
  if (names.length === 0) return 'none'
  if (names.length === tools.length) return 'required'
  return { type: 'allowed_tools', mode: 'required', tools: names.map((name) => ({ type: 'function', name })) }
}

/** The request as the Responses API takes it. Nothing is kept there: the whole history travels with each call. */
export function toWireRequest(request: ModelRequest): ResponseCreateParamsNonStreaming {
  const tools = request.tools.map(toWireTool)
  return {
    model: request.model,
    instructions: request.instructions,
    input: request.input.map(toWireItem),
    ...(tools.length > 0 && { tools, tool_choice: toolChoice(request.tools, request.allowedTools) }),
    parallel_tool_calls: false,
    store: false,
    reasoning: { effort: request.effort },
    max_output_tokens: request.maxOutputTokens,
    prompt_cache_key: request.cacheKey,
  }
}
