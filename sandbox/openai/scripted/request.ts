/** A request as it arrives, after it was held against the specification; only what a model can see of it. */
export interface ResponsesRequest {
  readonly model: string
  readonly instructions?: string | null
  readonly input?: string | readonly InputItem[]
  readonly tools?:
    | readonly {
        readonly type: string
        readonly name?: string
        readonly description?: string | null | undefined
        readonly parameters?: unknown
      }[]
    | null
  readonly tool_choice?: string | ToolChoice | null
  readonly prompt_cache_key?: string | null
  readonly max_output_tokens?: number | null
}

interface ToolChoice {
  readonly type: string
  readonly name?: string
  readonly mode?: string
  readonly tools?: readonly { readonly name?: unknown }[]
}

export interface InputItem {
  readonly type?: string
  readonly role?: string
  readonly content?: string | readonly { readonly type: string; readonly text?: string }[]
  readonly call_id?: string | null
  readonly name?: string | null
  readonly arguments?: string
  readonly output?: unknown
}

/** The tools that may be called now, by name. */
export function allowedTools({ tools, tool_choice: choice }: ResponsesRequest): readonly string[] {
  const offered = (tools ?? []).flatMap(({ type, name }) => (type === 'function' && name !== undefined ? [name] : []))
  if (choice === 'none') return []
  if (typeof choice !== 'object' || choice === null) return offered
  if (choice.type === 'function') return offered.filter((name) => name === choice.name)
  if (choice.type !== 'allowed_tools') return offered
  const allowed = new Set((choice.tools ?? []).map(({ name }) => name))
  return offered.filter((name) => allowed.has(name))
}

export const messageText = ({ content }: InputItem): string =>
  typeof content === 'string' ? content : (content ?? []).map(({ text }) => text ?? '').join('\n')

export const itemsOf = ({ input }: ResponsesRequest): readonly InputItem[] =>
  typeof input === 'string' ? [{ type: 'message', role: 'user', content: input }] : (input ?? [])
