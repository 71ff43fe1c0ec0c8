import type { ModelAnswer, ModelItem, ModelProvider, ModelRequest } from './contract.ts'
import { toWireItem, toWireTool } from './openai.request.ts'
import { createResponsesModel, type OpenAiOptions, type ResponsesDialect } from './openai.ts'

export interface OllamaOptions extends Omit<OpenAiOptions, 'apiKey'> {
  readonly apiKey?: string | undefined
}

/** The SDK wants a key; Ollama does not look at it. */
const NO_KEY = 'ollama'

/**
 * Ollama's `/v1/responses`. It keeps nothing and ignores what it does not know, silently: a tool choice, an earlier response,
 * whatever does not fit its window. So only allowed tools are offered, and prompts have to be cut to the window before.
 */
export const createOllamaModel = ({ apiKey = NO_KEY, ...options }: OllamaOptions): ModelProvider =>
  createResponsesModel({ ...options, apiKey }, OLLAMA)

const OLLAMA: ResponsesDialect = {
  vendor: 'ollama',
  toWireRequest(request) {
    const tools = request.tools.filter(({ name }) => request.allowedTools.includes(name)).map(toWireTool)
    return {
      model: request.model,
      instructions: request.instructions,
      input: request.input.map(plain).map(toWireItem),
      ...(tools.length > 0 && { tools }),
      reasoning: { effort: request.effort },
      max_output_tokens: request.maxOutputTokens,
    }
  },
  complete,
}

/** Chat templates know no developer, and a call whose arguments do not parse is refused with the whole history. */
function plain(item: ModelItem): ModelItem {
  if (item.kind === 'message' && item.role === 'developer')
    // safe: the wire knows the role, our contract has no need of it
    return { ...item, role: 'system' as 'developer' }
  return item.kind === 'tool_call' && !isObject(item.argumentsJson) ? { ...item, argumentsJson: '{}' } : item
}

function isObject(json: string): boolean {
  try {
    const value: unknown = JSON.parse(json)
    return typeof value === 'object' && value !== null && !Array.isArray(value)
  } catch {
    // what does not parse is no object
    return false
  }
}

/** An answer that was cut says that it is complete: it has used up all it was allowed. */
function complete(answer: ModelAnswer, { maxOutputTokens }: ModelRequest): ModelAnswer {
  const isCut = answer.status === 'completed' && answer.usage.tokensOut >= maxOutputTokens
  return isCut ? { ...answer, status: 'incomplete' } : answer
}
