import type { z } from 'zod'
import { alertSettings } from '../../../api/contract/alert.ts'
import { board, deal, leadList } from '../../../api/contract/board.ts'
import { conversationList, customerView } from '../../../api/contract/conversation.ts'
import { giveBackResult, takeOverResult, undoResult, written } from '../../../api/contract/conversation-commands.ts'
import { health } from '../../../api/contract/health.ts'
import { home } from '../../../api/contract/home.ts'
import { articleText, evaluations, gaps, knowledge, questions, searchAnswer } from '../../../api/contract/knowledge.ts'
import { currentSession, session, setupState } from '../../../api/contract/session.ts'
import { autonomy, settingsView, viewers } from '../../../api/contract/settings.ts'
import { timeline } from '../../../api/contract/timeline.ts'

const ANSWERS: ReadonlyArray<readonly [route: RegExp, answer: z.ZodType]> = [
  [/^GET \/session$/, currentSession],
  [/^POST \/session$/, session],
  [/^GET \/setup$/, setupState],
  [/^POST \/setup$/, session],
  [/^GET \/home$/, home],
  [/^GET \/board$/, board],
  [/^GET \/leads$/, leadList],
  [/^GET \/leads\/[^/]+$/, deal],
  [/^GET \/conversations$/, conversationList],
  [/^GET \/customers\/[^/]+$/, customerView],
  [/^GET \/customers\/[^/]+\/timeline$/, timeline],
  [/^POST \/conversations\/[^/]+\/takeover$/, takeOverResult],
  [/^POST \/conversations\/[^/]+\/give-back$/, giveBackResult],
  [/^POST \/conversations\/[^/]+\/(messages|notes)$/, written],
  [/^POST \/messages\/[^/]+\/undo$/, undoResult],
  [/^GET \/knowledge$/, knowledge],
  [/^GET \/knowledge\/search$/, searchAnswer],
  [/^GET \/knowledge\/gaps$/, gaps],
  [/^GET \/knowledge\/questions$/, questions],
  [/^GET \/knowledge\/evaluations$/, evaluations],
  [/^GET \/knowledge\/[0-9a-f-]{36}$/, articleText],
  [/^GET \/settings$/, settingsView],
  [/^(GET|PUT) \/settings\/autonomy$/, autonomy],
  [/^PUT \/settings\/viewers$/, viewers],
  [/^(GET|PUT) \/settings\/alerts$/, alertSettings],
  [/^GET \/health$/, health],
]

/** While developing, every answer is held against the contract. Never part of what is shipped. */
export function checkAnswer(method: string, path: string, answer: unknown): void {
  const route = `${method} ${path}`
  ANSWERS.find(([pattern]) => pattern.test(route))?.[1].parse(answer)
}
