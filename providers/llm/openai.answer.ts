import type { ModelAnswer, ModelItem } from './contract.ts'
import type { WireItem, WireResponse } from './openai.wire.ts'

function messageText(item: WireItem): string {
  const texts = (item.content ?? []).filter(({ type }) => type === 'output_text').map(({ text }) => text ?? '')
  return texts.join('').trim()
}

function toItem(item: WireItem): readonly ModelItem[] {
  if (item.type === 'function_call' && item.call_id && item.name)
    return [{ kind: 'tool_call', callId: item.call_id, name: item.name, argumentsJson: item.arguments ?? '' }]
  const text = item.type === 'message' ? messageText(item) : ''
  return text === '' ? [] : [{ kind: 'message', role: 'assistant', text }]
}

const hasRefusal = ({ output }: WireResponse): boolean =>
  output.some(({ type, content }) => type === 'message' && content?.some((part) => part.type === 'refusal'))

function statusOf(response: WireResponse, items: readonly ModelItem[]): ModelAnswer['status'] {
  if (hasRefusal(response) || response.incomplete_details?.reason === 'content_filter') return 'refused'
  if (response.status === 'incomplete') return 'incomplete'
  return items.length === 0 ? 'empty' : 'completed'
}

/** What was answered in our words. Reasoning and item types of newer versions are left out. */
export function fromWireResponse(response: WireResponse, latencyMs: number): ModelAnswer {
  const items = response.output.flatMap(toItem)
  return {
    model: response.model,
    status: statusOf(response, items),
    items,
    usage: {
      tokensIn: response.usage?.input_tokens ?? 0,
      tokensCached: response.usage?.input_tokens_details?.cached_tokens ?? 0,
      tokensOut: response.usage?.output_tokens ?? 0,
    },
    latencyMs,
  }
}
