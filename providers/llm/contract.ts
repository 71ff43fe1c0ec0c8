/** One message, tool call or tool result, in the order of the conversation. */
export type ModelItem =
  | { readonly kind: 'message'; readonly role: 'developer' | 'user' | 'assistant'; readonly text: string }
  | { readonly kind: 'tool_call'; readonly callId: string; readonly name: string; readonly argumentsJson: string }
  | { readonly kind: 'tool_result'; readonly callId: string; readonly output: string }

export interface ToolSpec {
  readonly name: string
  readonly description: string
  /** Strict JSON schema: closed objects, every property required, null for optional. */
  readonly parameters: Readonly<Record<string, unknown>>
}

export interface ModelRequest {
  readonly model: string
  readonly effort: 'none' | 'low' | 'medium'
  readonly instructions: string
  readonly input: readonly ModelItem[]
  readonly tools: readonly ToolSpec[]
  /** Names of the tools this call may use; the list of tools itself stays the same for the provider's cache. */
  readonly allowedTools: readonly string[]
  readonly maxOutputTokens: number
  readonly cacheKey: string
  readonly timeoutMs: number
}

export interface ModelUsage {
  readonly tokensIn: number
  readonly tokensCached: number
  readonly tokensOut: number
}

export interface ModelAnswer {
  /** The model's own name as it answered; a stand-in calls itself one. */
  readonly model: string
  readonly status: 'completed' | 'incomplete' | 'refused' | 'empty'
  readonly items: readonly ModelItem[]
  readonly usage: ModelUsage
  readonly latencyMs: number
}

/** The only way to a language model. Stateless: the whole history goes with each call. Throws ProviderError. */
export interface ModelProvider {
  respond(request: ModelRequest, abort: AbortSignal): Promise<ModelAnswer>
  /** Names the provider offers, with the day one stops working where it is known. */
  listModels(): Promise<readonly { name: string; shutdownAt: string | null }[]>
}
