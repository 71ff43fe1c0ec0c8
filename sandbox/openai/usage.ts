import type { ResponsesRequest } from './scripted/request.ts'

export interface Usage {
  readonly input: number
  readonly cached: number
  readonly written: number
  readonly output: number
}

const CHARS_PER_TOKEN = 4
/** The provider's cache: nothing below this, and then in steps. */
const CACHED_FROM = 1_024
const CACHE_STEP = 128
const KEPT_KEYS = 200

export const tokensOf = (text: string): number => Math.ceil(text.length / CHARS_PER_TOKEN)

function commonLength(left: string, right: string): number {
  const longest = Math.min(left.length, right.length)
  if (left.slice(0, longest) === right.slice(0, longest)) return longest
  let [low, high] = [0, longest]
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (left.slice(0, middle) === right.slice(0, middle)) low = middle
    else high = middle - 1
  }
  return low
}

const promptOf = ({ tools, instructions, input }: ResponsesRequest): string =>
  `${JSON.stringify(tools ?? [])}${instructions ?? ''}${typeof input === 'string' ? input : JSON.stringify(input ?? [])}`

/** Counts tokens roughly, and what the provider's prompt cache would have had of each prompt. */
export function createMeter() {
  const prompts = new Map<string, string>()

  const cachedOf = (key: string, prompt: string): number => {
    const before = prompts.get(key) ?? ''
    prompts.delete(key)
    prompts.set(key, prompt)
    for (const oldest of prompts.keys()) {
      if (prompts.size <= KEPT_KEYS) break
      prompts.delete(oldest)
    }
    const tokens = Math.floor(commonLength(before, prompt) / CHARS_PER_TOKEN / CACHE_STEP) * CACHE_STEP
    return tokens < CACHED_FROM ? 0 : tokens
  }

  return {
    measure(account: string, request: ResponsesRequest, output: string): Usage {
      const prompt = promptOf(request)
      const input = tokensOf(prompt)
      const key = `${account}|${request.model}|${request.prompt_cache_key ?? ''}`
      const cached = Math.min(input, cachedOf(key, prompt))
      const written = input < CACHED_FROM ? 0 : input - cached
      return { input, cached, written, output: tokensOf(output) }
    },
  }
}
