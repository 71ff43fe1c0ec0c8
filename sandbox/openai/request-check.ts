import { readFileSync } from 'node:fs'
import type { ErrorObject, Specs } from '../core/specs.ts'
import { OpenAiError } from './errors.ts'
import type { InputItem, ResponsesRequest } from './scripted/request.ts'
import { strictFault } from './strict-schema.ts'

interface Part {
  readonly $ref?: string
  readonly allOf?: readonly Part[]
  readonly properties?: Readonly<Record<string, unknown>>
}

function readDefinitions(): Readonly<Record<string, Part>> {
  const file = readFileSync(new URL('../specs/openai.json', import.meta.url), 'utf8')
  return (JSON.parse(file) as { definitions: Record<string, Part> }).definitions
}

function memberNames(definitions: Readonly<Record<string, Part>>, part: Part): readonly string[] {
  const target = part.$ref === undefined ? part : (definitions[part.$ref.split('/').at(-1) ?? ''] ?? {})
  const inherited = (target.allOf ?? []).flatMap((inner) => memberNames(definitions, inner))
  return [...Object.keys(target.properties ?? {}), ...inherited]
}

const CODES: Readonly<Record<string, string>> = {
  required: 'missing_required_parameter',
  type: 'invalid_type',
  additionalProperties: 'unknown_parameter',
}

const paramOf = (pointer: string): string =>
  pointer
    .slice(1)
    .replaceAll(/\/(\d+)/g, '[$1]')
    .replaceAll('/', '.')

const CHOICES = new Set(['oneOf', 'anyOf', 'type'])

/**
 * Upstream writes `oneOf` where shapes overlap, a message with parts for one. What fits two of them is no error, nor is
 * what that alone makes fail further up.
 */
function withoutOverlaps(errors: readonly ErrorObject[]): readonly ErrorObject[] {
  const fitsTwice = errors
    .filter(({ keyword, params }) => keyword === 'oneOf' && params['passingSchemas'] !== null)
    .map(({ instancePath }) => instancePath)
  return errors.filter(
    ({ keyword, instancePath }) =>
      !CHOICES.has(keyword) || !fitsTwice.some((path) => path === instancePath || path.startsWith(`${instancePath}/`)),
  )
}

/** The error that lies deepest: of a choice between shapes it is the one that came nearest. */
function toError(errors: readonly ErrorObject[]): OpenAiError {
  const depth = ({ instancePath }: ErrorObject) => instancePath.split('/').length
  const [worst] = errors.toSorted((left, right) => depth(right) - depth(left))
  const missing = worst?.keyword === 'required' ? `/${String(worst.params['missingProperty'])}` : ''
  const param = paramOf(`${worst?.instancePath ?? ''}${missing}`)
  return new OpenAiError(`Invalid request: '${param}' ${worst?.message ?? 'is not valid'}.`, {
    param,
    code: CODES[worst?.keyword ?? ''] ?? 'invalid_value',
  })
}

/** What the real API does and this one does not. */
const NOT_IMITATED = ['stream', 'background', 'previous_response_id', 'conversation', 'prompt'] as const
const TOOL_NAME = /^[a-zA-Z0-9_-]{1,64}$/

function checkTools(tools: NonNullable<ResponsesRequest['tools']>): void {
  for (const [index, tool] of tools.entries()) {
    if (tool.type !== 'function')
      throw new OpenAiError(`The sandbox has no tool of type '${tool.type}'.`, { param: `tools[${index}].type` })
    const { name = '', parameters } = tool
    if (!TOOL_NAME.test(name))
      throw new OpenAiError(`Invalid 'tools[${index}].name'.`, { param: `tools[${index}].name`, code: 'invalid_value' })
    const fault = 'strict' in tool && tool.strict === true ? strictFault(parameters) : null
    if (fault !== null)
      throw new OpenAiError(`Invalid schema for function '${name}': ${fault}`, {
        param: `tools[${index}].parameters`,
        code: 'invalid_function_parameters',
      })
  }
}

function checkToolChoice({ tools, tool_choice: choice }: ResponsesRequest): void {
  if (typeof choice !== 'object' || choice === null) return
  const named = choice.type === 'allowed_tools' ? (choice.tools ?? []).map(({ name }) => name) : [choice.name]
  const unknown = named.find((name) => !(tools ?? []).some((tool) => tool.name === name))
  if (unknown !== undefined)
    throw new OpenAiError(`Tool choice ${JSON.stringify(unknown)} not found in 'tools' parameter.`, {
      param: 'tool_choice',
    })
}

/** Every call needs its result and every result its call, as in the API: a history with a gap is refused. */
function checkCalls(input: readonly InputItem[]): void {
  const idsOf = (type: string) => new Set(input.filter((item) => item.type === type).map((item) => item.call_id ?? ''))
  const [calls, results] = [idsOf('function_call'), idsOf('function_call_output')]
  const unanswered = [...calls].find((id) => !results.has(id))
  if (unanswered !== undefined)
    throw new OpenAiError(`No tool output found for function call ${unanswered}.`, { param: 'input' })
  const orphan = [...results].find((id) => !calls.has(id))
  if (orphan !== undefined)
    throw new OpenAiError(`No tool call found for function call output with call_id ${orphan}.`, { param: 'input' })
}

interface TextFormat {
  readonly format?: {
    readonly type?: string
    readonly name?: string
    readonly strict?: boolean | null
    readonly schema?: unknown
  }
}

function checkFormat(text: unknown): void {
  const format = (text as TextFormat | null | undefined)?.format
  const fault = format?.type === 'json_schema' && format.strict === true ? strictFault(format.schema) : null
  if (fault !== null)
    throw new OpenAiError(`Invalid schema for response_format '${format?.name ?? ''}': ${fault}`, {
      param: 'text.format.schema',
      code: 'invalid_json_schema',
    })
}

/** Holds a body against the specification and the rules it does not write down; throws what the API would answer. */
export function createRequestCheck(specs: Specs) {
  const definitions = readDefinitions()
  const members = new Set(memberNames(definitions, definitions['CreateResponse'] ?? {}))

  return (body: Readonly<Record<string, unknown>>): ResponsesRequest => {
    const unknown = Object.keys(body).find((name) => !members.has(name))
    if (unknown !== undefined)
      throw new OpenAiError(`Unknown parameter: '${unknown}'.`, { param: unknown, code: 'unknown_parameter' })
    const errors = withoutOverlaps(specs.checkJson('openai.CreateResponse', body))
    if (errors.length > 0) throw toError(errors)
    for (const name of NOT_IMITATED)
      if (body[name] !== undefined && body[name] !== null && body[name] !== false)
        throw new OpenAiError(`The sandbox does not imitate '${name}'.`, { param: name, code: 'unsupported_parameter' })
    // Safe: just held against the specification, of which the interface is a part.
    const request = body as unknown as ResponsesRequest
    if (typeof request.model !== 'string')
      throw new OpenAiError("Missing required parameter: 'model'.", {
        param: 'model',
        code: 'missing_required_parameter',
      })
    checkTools(request.tools ?? [])
    checkToolChoice(request)
    if (typeof request.input === 'object') checkCalls(request.input)
    checkFormat(body['text'])
    return request
  }
}
