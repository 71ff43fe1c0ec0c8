import type { AskedRound } from '../../domain/gate/transcript.ts'
import type { ModelAnswer, ModelProvider, ModelRequest } from '../../providers/llm/contract.ts'

export interface RecordingModel {
  readonly provider: ModelProvider
  /** What was asked since the last look, oldest first. */
  takeRounds(): readonly AskedRound[]
}

/** The model itself, with a note of all it is asked and answers. */
export function recordingModel(model: ModelProvider): RecordingModel {
  let rounds: AskedRound[] = []
  return {
    takeRounds() {
      const taken = rounds
      rounds = []
      return taken
    },
    provider: {
      listModels: () => model.listModels(),
      async respond(request, abort) {
        try {
          const answer = await model.respond(request, abort)
          rounds.push(answered(request, answer))
          return answer
        } catch (error) {
          rounds.push(failed(request, error))
          throw error
        }
      },
    },
  }
}

const answered = (request: ModelRequest, { status, items, usage }: ModelAnswer): AskedRound => ({
  offered: request.allowedTools,
  calls: items.flatMap((item) =>
    item.kind === 'tool_call' ? [{ name: item.name, argumentsJson: item.argumentsJson }] : [],
  ),
  plainTexts: items.flatMap((item) => (item.kind === 'message' && item.role === 'assistant' ? [item.text] : [])),
  status,
  failure: null,
  tokensIn: usage.tokensIn,
  tokensOut: usage.tokensOut,
  mostTokensOut: request.maxOutputTokens,
})

const failed = (request: ModelRequest, error: unknown): AskedRound => ({
  offered: request.allowedTools,
  calls: [],
  plainTexts: [],
  status: 'failed',
  failure: error instanceof Error ? error.message : 'it failed',
  tokensIn: 0,
  tokensOut: 0,
  mostTokensOut: request.maxOutputTokens,
})
