import { MISBEHAVIOURS, type Mode } from './misbehaviour.ts'
import { nextCall, type ToolCall } from './plan.ts'
import { readText } from './reading.ts'
import type { ResponsesRequest } from './request.ts'
import { readScene, type Scene } from './scene.ts'
import { readWanted, respondAsTranslator } from './translation.ts'

/** What the stand-in calls itself, whatever model was asked for: the product labels its text by this. */
export const SCRIPTED_MODEL = 'scripted-1'

export type Output =
  | { readonly kind: 'call'; readonly name: string; readonly argumentsJson: string }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'refusal'; readonly refusal: string }

const callOutput = ({ name, arguments: given }: ToolCall): Output => ({
  kind: 'call',
  name,
  argumentsJson: JSON.stringify(given),
})

/** Without the tool that ends a turn the answer is plain text. */
function behave(scene: Scene): readonly Output[] {
  const call = nextCall(scene, readText(scene))
  if (scene.allowed.includes(call.name)) return [callOutput(call)]
  const { text } = call.arguments as { text?: string }
  return [{ kind: 'text', text: text ?? '' }]
}

/** A deterministic stand-in for a language model: sees the request body and nothing else. */
export function respondAsModel(request: ResponsesRequest, mode: Mode = 'scripted'): readonly Output[] {
  const wanted = readWanted(request)
  if (wanted !== null) return respondAsTranslator(wanted, mode)
  const scene = readScene(request)
  return mode === 'scripted' ? behave(scene) : MISBEHAVIOURS[mode](scene, (as = scene) => behave(as))
}
