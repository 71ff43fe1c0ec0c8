import type { AttentionReason } from '../../domain/conversation/attention.ts'
import { isToolName, mayUse, type ToolInput, toolSchemas } from '../../domain/conversation/tools/tools.ts'
import { saysQuantity } from '../../domain/lead/quantity.ts'
import type { PersonalDetails } from '../../services/customer/learn-details.ts'
import type { Lead } from '../../services/lead/read.ts'
import type { LearnedDetails } from '../../services/lead/record-details.ts'
import type { Turn, TurnDeps } from './deps.ts'
import { lookUp } from './knowledge.ts'
import { reactionOf } from './reaction.ts'
import type { Understanding } from './understand.ts'

export type ToolOutcome =
  | { readonly kind: 'result'; readonly output: string; readonly lead: Lead | null }
  | ({ readonly kind: 'response' } & ToolInput<'send_response'>)
  | { readonly kind: 'person'; readonly reason: AttentionReason }

export interface ToolCall {
  readonly name: string
  readonly argumentsJson: string
}

const refused = (why: string, lead: Lead | null): ToolOutcome => ({
  kind: 'result',
  output: JSON.stringify({ error: why }),
  lead,
})

/** Runs one call of the model, authorised anew from the turn itself; what is not on the list is refused, never guessed. */
export async function runTool(
  deps: TurnDeps,
  turn: Turn,
  known: Understanding,
  lead: Lead | null,
  { call, searchTokens }: { readonly call: ToolCall; readonly searchTokens: number },
): Promise<ToolOutcome> {
  if (!isToolName(call.name) || !mayUse(turn.mode, call.name, known.decision.suspectsAttack))
    return refused('unknown_tool', lead)
  const parsed = toolSchemas[call.name].safeParse(readJson(call.argumentsJson))
  if (!parsed.success) return refused('invalid_arguments', lead)
  switch (call.name) {
    case 'send_response':
      return { kind: 'response', ...(parsed.data as ToolInput<'send_response'>) }
    case 'search_knowledge':
      return search(deps, turn, lead, parsed.data as ToolInput<'search_knowledge'>, searchTokens)
    case 'request_person':
      return { kind: 'person', reason: (parsed.data as ToolInput<'request_person'>).reason }
    case 'record_details':
      return record(turn, known, lead, parsed.data as ToolInput<'record_details'>)
    case 'respond_to_offer':
      return respond(turn, known, lead, parsed.data as ToolInput<'respond_to_offer'>)
  }
}

async function search(
  deps: TurnDeps,
  turn: Turn,
  lead: Lead | null,
  { query }: ToolInput<'search_knowledge'>,
  mostTokens: number,
): Promise<ToolOutcome> {
  const looked = await lookUp(deps, turn, query, mostTokens)
  return looked.kind === 'nobody_knows'
    ? { kind: 'person', reason: 'no_answer_found' }
    : { kind: 'result', output: looked.output, lead }
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // malformed arguments are an invalid call like any other
    return undefined
  }
}

const resultOf = (saved: unknown, lead: Lead | null): ToolOutcome => ({
  kind: 'result',
  output: JSON.stringify({ saved, deal: lead === null ? null : { stage: lead.stage, directive: lead.directive } }),
  lead,
})

async function record(
  turn: Turn,
  known: Understanding,
  lead: Lead | null,
  given: ToolInput<'record_details'>,
): Promise<ToolOutcome> {
  if (lead === null) return introduce(turn, known, given)
  const details = confirmed(given, turn, known, lead)
  return resultOf(details, await turn.effects.recordDetails(turn, known, lead, details))
}

async function introduce(turn: Turn, known: Understanding, given: ToolInput<'record_details'>): Promise<ToolOutcome> {
  const details = saidOfThemselves(given, known)
  if (Object.keys(details).length === 0) return refused('no_deal', null)
  await turn.effects.introduce(turn, details)
  return resultOf(details, null)
}

/** Only what the customer really wrote is saved: a model's invention must not end up in a contract. */
function saidOfThemselves({ name, email }: ToolInput<'record_details'>, known: Understanding): PersonalDetails {
  const said = known.text.toLowerCase()
  const wrote = (text: string) => text.trim() !== '' && said.includes(text.trim().toLowerCase())
  return {
    ...(name !== null && wrote(name) && name.length <= 120 ? { name: name.trim() } : {}),
    ...(email !== null && wrote(email) && EMAIL.test(email.trim()) ? { email: email.trim().toLowerCase() } : {}),
  }
}

function confirmed(
  given: ToolInput<'record_details'>,
  { context }: Turn,
  known: Understanding,
  lead: Lead,
): LearnedDetails {
  const product = context.prices.find(({ sku }) => sku === given.product)
  const wanted = context.prices.find(({ id }) => id === lead.priceId)
  return {
    ...saidOfThemselves(given, known),
    ...(product === undefined ? {} : { priceId: product.id }),
    ...(isSaid(given.quantity, known, (product ?? wanted)?.name) ? { quantity: given.quantity } : {}),
  }
}

const MOST = 10_000

const isSaid = (quantity: number | null, { text }: Understanding, product: string | undefined): quantity is number =>
  quantity !== null && quantity >= 1 && quantity <= MOST && saysQuantity(text, quantity, product ?? '')

const EMAIL = /^[^\s@<>"]{1,64}@[^\s@<>"]+\.[^\s@<>".]{2,}$/u

async function respond(
  turn: Turn,
  known: Understanding,
  lead: Lead | null,
  given: ToolInput<'respond_to_offer'>,
): Promise<ToolOutcome> {
  if (lead === null) return refused('no_deal', lead)
  if (lead.priceId === null || lead.name === null || lead.email === null) return refused('details_missing', lead)
  // An offer made in this very turn has not been seen yet: nobody can have accepted or countered it.
  if (lead.offerId !== turn.context.lead?.offerId) return refused('offer_not_seen_yet', lead)
  const reaction = reactionOf(given, turn, known, lead)
  if (reaction === null) return refused('not_what_the_customer_said', lead)
  return resultOf({ reaction: reaction.kind }, await turn.effects.react(turn, known, lead, reaction))
}
