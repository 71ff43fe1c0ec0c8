import { z } from 'zod'
import type { InputItem, ResponsesRequest } from '../openai/scripted/request.ts'
import { OllamaError } from './errors.ts'

const text = z.string()
const part = z.discriminatedUnion('type', [
  z.object({ type: z.literal('input_text'), text }),
  z.object({ type: z.literal('output_text'), text }),
])
const content = z.union([z.string(), z.array(part)])
const message = z.object({ type: z.literal('message'), role: z.string(), content: content.default('') })
const call = z.object({ type: z.literal('function_call'), call_id: text, name: text, arguments: text.default('') })
const result = z.object({ type: z.literal('function_call_output'), call_id: text, output: content.default('') })
const reasoning = z.object({ type: z.literal('reasoning') })
const item = z.preprocess(
  // The short form of a message.
  (given) =>
    typeof given === 'object' && given !== null && !('type' in given) ? { ...given, type: 'message' } : given,
  z.discriminatedUnion('type', [message, call, result, reasoning]),
)

/** Only what is read: every other member is passed over in silence, `tool_choice` and `previous_response_id` too. */
const schema = z.object({
  model: z.string().default(''),
  input: z.union([z.string(), z.array(item)]),
  instructions: z.string().default(''),
  tools: z
    .array(z.object({ type: z.string(), name: z.string(), description: z.string().nullish(), parameters: z.unknown() }))
    .nullish(),
  reasoning: z.object({ effort: z.string().optional() }).nullish(),
  max_output_tokens: z.int().nullish(),
  temperature: z.number().nullish(),
  top_p: z.number().nullish(),
})
export type OllamaRequest = z.infer<typeof schema>

const EFFORTS = ['none', 'low', 'medium', 'high', 'max']

export function readRequest(body: Buffer): OllamaRequest {
  const parsed = schema.safeParse(readJson(body))
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    throw new OllamaError(400, `${issue?.path.join('.') ?? 'body'}: ${issue?.message ?? 'is not valid'}`)
  }
  const effort = parsed.data.reasoning?.effort ?? 'none'
  if (!EFFORTS.includes(effort))
    throw new OllamaError(
      400,
      `invalid reasoning value: "${effort}" (must be "high", "medium", "low", "max", or "none")`,
    )
  for (const given of itemsOf(parsed.data)) if (given.type === 'function_call') checkArguments(given.arguments ?? '')
  return parsed.data
}

function readJson(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'))
  } catch (error) {
    throw new OllamaError(400, error instanceof Error ? error.message : 'invalid JSON')
  }
}

function checkArguments(json: string): void {
  try {
    const value: unknown = json === '' ? {} : JSON.parse(json)
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
  }
  throw new OllamaError(400, 'failed to parse function call arguments: invalid character in value')
}

const itemsOf = ({ input }: OllamaRequest): readonly InputItem[] => (typeof input === 'string' ? [] : input)

/** What a usual chat template makes of it: roles it does not know are left out. */
const ROLES = ['system', 'user', 'assistant']
const CHARS_PER_TOKEN = 4
const length = (value: unknown) => JSON.stringify(value).length / CHARS_PER_TOKEN

/** As the stand-in reads it. What does not fit the window is dropped from the oldest on, and nobody is told. */
export function asSeen(request: OllamaRequest, windowTokens: number): ResponsesRequest {
  const { model, instructions, input, tools, max_output_tokens: limit } = request
  const items: InputItem[] =
    typeof input === 'string' ? [{ type: 'message', role: 'user', content: input }] : input.filter(isSeen)
  const fixed = length(instructions) + length(tools ?? []) + length(items.filter(isKept))
  let room = windowTokens - fixed
  const kept = items.toReversed().filter((each, at) => {
    if (isKept(each)) return true
    room -= length(each)
    return room >= 0 || at === 0
  })
  return {
    model,
    instructions,
    input: kept.toReversed().map(asDeveloper),
    tools: tools ?? null,
    max_output_tokens: limit ?? null,
  }
}

const isSeen = ({ type, role }: InputItem): boolean => type !== 'message' || ROLES.includes(role ?? '')
const isKept = ({ role }: InputItem): boolean => role === 'system'
const asDeveloper = (item: InputItem): InputItem => (item.role === 'system' ? { ...item, role: 'developer' } : item)
