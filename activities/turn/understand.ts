import { rememberedLanguage } from '../../domain/conversation/language.ts'
import { decideInbound, type InboundContext, type InboundDecision } from '../../domain/gates/decide-inbound.ts'
import { readInbound, withGuesses } from '../../domain/gates/detect-inbound.ts'
import type { InboundHit, InboundRule } from '../../domain/gates/inbound-rule.ts'
import { withOwnOrders } from '../../domain/gates/own-orders.ts'
import { type Language, languageOf } from '../../domain/language.ts'
import { hasReached } from '../../domain/lead/stage.ts'
import type { ProviderWord } from '../../domain/messaging/provider-word.ts'
import { choosePersona, firstPersona, type PersonaChoice, type PersonaFeatures } from '../../domain/persona/choose.ts'
import { byScript } from '../../domain/translation/script.ts'
import type { SentimentProvider } from '../../providers/sentiment/contract.ts'
import type { TurnContext } from '../../services/conversation/load-turn.ts'
import type { MeaningReader } from './meaning-reader.ts'

/** What code makes of the customer's words before any model is asked. */
export interface Understanding {
  /** Everything the turn answers, as one text. */
  readonly text: string
  /** What our own texts are in: the customer's language, or the business's where nobody can tell. */
  readonly language: Language
  /** What is remembered of the customer; null while nobody can tell. */
  readonly remembered: Language | null
  /** BCP 47: what a model is asked to answer in, also one that we have no texts in. */
  readonly answerIn: string
  readonly hits: readonly InboundHit[]
  readonly decision: InboundDecision
  /** Smoothed over the conversation. */
  readonly sentiment: number
  readonly sentimentSource: string
  readonly persona: PersonaChoice
  readonly features: PersonaFeatures
}

const WEIGHT_OF_NOW = 0.6

export async function understand(
  context: TurnContext,
  scorer: SentimentProvider,
  meaning: MeaningReader,
): Promise<Understanding> {
  const said = context.messages.filter(({ inTurn }) => inTurn)
  const text = said
    // A YES that the provider took for coming back agrees to nothing of ours.
    .filter(({ answeredAs }) => answeredAs !== 'back')
    .map((message) => message.text)
    .join('\n')
    .trim()
  const usual = languageOf(context.settings.languages[0] ?? null) ?? 'en'
  const remembered = rememberedLanguage(text, languageOf(context.language))
  const language = remembered ?? usual
  const script = byScript(text)
  const read = text === '' ? [] : await hitsIn(text, language, context.settings, meaning)
  const hits = withOwnOrders(
    read,
    said.map((message) => message.text),
  )
  const scored = text === '' ? { score: context.sentiment, source: 'none' } : scorer.score(text)
  const sentiment = WEIGHT_OF_NOW * scored.score + (1 - WEIGHT_OF_NOW) * context.sentiment
  const decided = decideInbound(hits, contextOf(context), Math.min(sentiment, scored.score < 0.15 ? scored.score : 1))
  const decision = said.every(({ answeredAs }) => answeredAs !== null) ? answeredByProvider(said) : decided
  const features = featuresOf(context, hits, decision, sentiment)
  return {
    text,
    language,
    remembered,
    answerIn: script === null || script === 'und' ? language : script,
    hits,
    decision,
    sentiment,
    sentimentSource: scored.source,
    persona: choosePersona(context.persona ?? firstPersona(), features, context.persona === null),
    features,
  }
}

/** The provider's own words, and nothing else: nothing is asked of us. */
function answeredByProvider(said: TurnContext['messages']): InboundDecision {
  const has = (word: ProviderWord) => said.some(({ answeredAs }) => answeredAs === word)
  const nothing = { escalate: null, refuse: null, opensDeal: false, suspected: [], suspectsAttack: false }
  return { ...nothing, optOut: has('out'), optIn: has('back'), help: has('help') }
}

/**
 * Support is for those who bought from us, and for whatever needed people: a stranger's question that was answered must not
 * keep them from buying.
 */
function contextOf({ lead, ticket, wasEverCustomer }: TurnContext): InboundContext {
  if (lead !== null) return 'deal'
  return ticket !== null && (wasEverCustomer || ticket.reasons.length > 0) ? 'support' : 'none'
}

/** The rules, and what a text means as a whole where they leave that open. */
async function hitsIn(
  text: string,
  language: Language,
  settings: TurnContext['settings'],
  meaning: MeaningReader,
): Promise<readonly InboundHit[]> {
  const { hits, plain, isOpen } = readInbound(text)
  if (!settings.gates.readsMeaning || !isOpen || language !== 'en') return hits
  return withGuesses(hits, [await meaning.read({ text, plain })])
}

/** Whoever asks for the price, haggles or agrees wants to buy. */
const BUYING: readonly InboundRule[] = ['buying_intent', 'acceptance', 'bargaining', 'price_question']

function featuresOf(
  context: TurnContext,
  hits: readonly InboundHit[],
  decision: InboundDecision,
  sentiment: number,
): PersonaFeatures {
  const has = (rule: InboundRule, hard = false) =>
    hits.some((hit) => hit.rule === rule && (!hard || hit.confidence !== 'soft'))
  const { lead, settings } = context
  const complaint = has('complaint', true) || has('negative_sentiment', true)
  return {
    hardRule: decision.escalate !== null,
    complaint,
    sentiment,
    legalOrDispute: has('legal'),
    hardBargaining: has('bargaining', true) && lead !== null && hasReached(lead.stage, 'negotiating'),
    highValue: (lead?.amountMinor ?? 0) >= settings.negotiation.highValueFromMinor,
    isVip: context.customer.isVip || context.wasEverCustomer,
    buyingIntent: decision.opensDeal || BUYING.some((rule) => has(rule, true)),
    somethingOpen: complaint || decision.escalate !== null,
    sharkAllowed: settings.negotiation.sharkAllowed,
  }
}
