import { channels } from '../../channels/registry.ts'
import type { Scenario } from '../../domain/gate/scenario.ts'
import type { DryTurn } from '../../domain/gate/transcript.ts'
import type { LeadId, TurnId } from '../../domain/ids.ts'
import { matchProduct } from '../../domain/lead/match-product.ts'
import { ADDRESSED_BY } from '../../domain/messaging/channel.ts'
import { raisesMatter } from '../../domain/ticket/support-turn.ts'
import type { TurnContext } from '../../services/conversation/load-turn.ts'
import type { Lead } from '../../services/lead/read.ts'
import { newId } from '../../services/new-id.ts'
import { inTenant, type Scope } from '../../services/transaction.ts'
import { settleCosts, type Turn, type TurnDeps } from '../turn/deps.ts'
import { nothingLookedUp } from '../turn/knowledge.ts'
import { partsOf } from '../turn/parts-of.ts'
import { type Drafted, draft } from '../turn/think.ts'
import { type Understanding, understand } from '../turn/understand.ts'
import { type DryBusiness, dryContext, spoken } from './dry-context.ts'
import { directed, dryEffects } from './dry-effects.ts'
import type { RecordingModel } from './recording-model.ts'

export interface DryRun {
  readonly deps: TurnDeps
  readonly scope: Scope
  readonly business: DryBusiness
  readonly model: RecordingModel
  readonly beat: () => void
}

/**
 * Thinks a scenario's turns out as the product would, up to the messages that would leave: same prompts, tools, checks and
 * forms. Nothing of it is stored but what the model's calls cost.
 */
export async function dryRun(run: DryRun, scenario: Scenario): Promise<readonly DryTurn[]> {
  const turns: DryTurn[] = []
  const { correlationId } = run.scope
  let context: TurnContext = { ...dryContext(run.business, scenario, correlationId), messages: [] }
  for (const [at, text] of scenario.says.entries()) {
    if (scenario.goesOn !== true) context = { ...dryContext(run.business, scenario, correlationId), messages: [] }
    const said = withProduct(text, run.business)
    const isSpent = scenario.spentFrom !== undefined && at >= scenario.spentFrom
    const asked = { ...heard(context, said), settings: isSpent ? unpaid(context.settings) : context.settings }
    const { turn, next } = await dryTurn(run, scenario, asked, said)
    turns.push(turn)
    context = next
  }
  return turns
}

const withProduct = (text: string, { prices }: DryBusiness): string =>
  text.replace('{product}', prices[0]?.name ?? 'your best offer')

const heard = (context: TurnContext, text: string): TurnContext => ({
  ...context,
  fence: { turnId: newId<TurnId>(), epoch: 1 },
  messages: [...context.messages.map((message) => ({ ...message, inTurn: false })), spoken(text, 'in')],
})

const unpaid = (settings: TurnContext['settings']): TurnContext['settings'] => ({
  ...settings,
  budget: { ...settings.budget, dayUsdMicros: 0 },
})

async function dryTurn(
  { deps, scope, model, beat }: DryRun,
  scenario: Scenario,
  context: TurnContext,
  said: string,
): Promise<{ readonly turn: DryTurn; readonly next: TurnContext }> {
  const turn: Turn = {
    context,
    scope,
    startedAt: performance.now(),
    mode: 'client',
    knowledge: nothingLookedUp(),
    effects: dryEffects(scenario.article),
    steps: [],
    beat,
    unsettled: [],
  }
  const known = await understand(context, deps.sentiment, deps.meaning)
  const lead = openDryCase(turn, known)
  const opened = lead !== null ? 'deal' : isTicket(turn, known) ? 'ticket' : null
  try {
    const drafted = await draft(deps, turn, known, lead)
    return told({ turn, known, drafted, opened, said }, model)
  } finally {
    await inTenant(deps.db, scope, async (tx) => settleCosts(tx, turn))
  }
}

/** As code opens a deal before the model is asked, without a row. */
function openDryCase({ context }: Turn, { decision, text, sentiment }: Understanding): Lead | null {
  if (context.lead !== null || !decision.opensDeal) return context.lead
  const product = matchProduct(text, context.prices)
  const { channel, address } = context.to
  const fresh: Lead = {
    id: newId<LeadId>(),
    customerId: context.customerId,
    source: 'conversation',
    stage: 'new',
    version: 1,
    name: null,
    email: ADDRESSED_BY[channel] === 'email' ? address : null,
    phone: ADDRESSED_BY[channel] === 'phone' ? address : null,
    interest: text.slice(0, 200),
    priceId: context.prices.find(({ id }) => id === product)?.id ?? null,
    quantity: 1,
    currency: context.settings.currency,
    amountMinor: null,
    offerId: null,
    directive: null,
    waitingFor: null,
    sentiment,
  }
  return directed(fresh, context.prices)
}

const isTicket = ({ context }: Turn, { hits, decision }: Understanding): boolean =>
  context.ticket !== null || raisesMatter(hits, decision)

interface Told {
  readonly turn: Turn
  readonly known: Understanding
  readonly drafted: Drafted
  readonly opened: DryTurn['opened']
  readonly said: string
}

function told({ turn, known, drafted, opened, said }: Told, model: RecordingModel) {
  const { context } = turn
  const made = drafted.draft?.kind === 'left_to_people' ? null : drafted.draft
  const parts = made === null ? [] : partsOf(context, drafted.lead, made).parts.map(({ text }) => text)
  const persona = known.persona.state.current
  const dry: DryTurn = {
    said,
    preferredLimit: channels[context.to.channel].capabilities.preferredLimit,
    opened,
    rounds: model.takeRounds(),
    kind: made?.kind ?? null,
    decidedBy: made?.why.decidedBy ?? null,
    attention: made?.attention ?? null,
    persona,
    heldBack: (made?.why.gates ?? []).filter(({ stage, effect }) => stage === 'draft' && effect === 'block'),
    sources: made?.why.sources.length ?? 0,
    parts,
    costUsdMicros: made?.why.model?.costUsdMicros ?? costOf(turn),
  }
  const next: TurnContext = {
    ...context,
    messages: [...context.messages, ...parts.map((text) => spoken(text, 'out', made?.why.rule ?? null))],
    persona: known.persona.state,
    sentiment: known.sentiment,
    disclosures: { [context.to.channel]: new Date().toISOString() },
    lead: drafted.lead,
  }
  return { turn: dry, next }
}

const costOf = ({ unsettled }: Turn): number => unsettled.reduce((sum, { spending }) => sum + spending.usdMicros, 0)
