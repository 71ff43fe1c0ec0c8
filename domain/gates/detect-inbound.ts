import { normalise } from '../text/normalise.ts'
import { createTypoRepair } from '../text/repair-typos.ts'
import { cardNumberIn } from './card-number.ts'
import { REFUSALS } from './decide-inbound.ts'
import type { InboundHit, RuleData } from './inbound-rule.ts'
import { createAttackReader } from './learned/attack-score.ts'
import { attackWeights } from './learned/attack-weights.ts'
import { createClassifier } from './learned/classify.ts'
import { hasOneMeaning } from './learned/meaning.ts'
import { weights } from './learned/weights.ts'
import { manipulationIn } from './manipulation.ts'
import { createRule } from './match-rules.ts'
import { forPhrases } from './phrase.ts'
import { readSigns, type SignReading } from './read-signs.ts'
import { acceptance, decline } from './rules/answer-to-offer.ts'
import { bargaining } from './rules/bargaining.ts'
import { buyingIntent } from './rules/buying-intent.ts'
import { complaint } from './rules/complaint.ts'
import { compliance } from './rules/compliance.ts'
import { credentials, illegal, malware } from './rules/crime.ts'
import { hiddenOrders } from './rules/hidden-orders.ts'
import { humanRequested } from './rules/human-requested.ts'
import { insides } from './rules/insides.ts'
import { lastingOrders } from './rules/lasting-orders.ts'
import { legal } from './rules/legal.ts'
import { negativeSentiment } from './rules/negative-sentiment.ts'
import { help, optIn } from './rules/opt-in-help.ts'
import { optOut } from './rules/opt-out.ts'
import { pretexts } from './rules/pretexts.ts'
import { priceQuestion } from './rules/price-question.ts'
import { FORGERIES, promptInjection } from './rules/prompt-injection.ts'
import { refundRequest } from './rules/refund-request.ts'
import { secrets } from './rules/secrets.ts'
import { asksIfBot, greeting, smallTalk } from './rules/small-talk.ts'
import { toolOrders } from './rules/tool-orders.ts'
import { KEY_WORDS, NOT_TYPOS } from './rules/typos.ts'
import { withoutSalutation } from './salutation.ts'
import { unveiled } from './unveil.ts'

const RULES: readonly RuleData[] = [
  optOut,
  optIn,
  help,
  humanRequested,
  refundRequest,
  legal,
  compliance,
  negativeSentiment,
  priceQuestion,
  buyingIntent,
  bargaining,
  acceptance,
  decline,
  complaint,
  asksIfBot,
  greeting,
  smallTalk,
]
type Detector = ReturnType<typeof createRule>
const ATTACKS: readonly Detector[] = [
  credentials,
  illegal,
  malware,
  promptInjection,
  hiddenOrders,
  lastingOrders,
  toolOrders,
  pretexts,
  insides,
  secrets,
].map(createRule)
const DETECTORS: readonly Detector[] = [...ATTACKS, ...RULES.map(createRule)]
const classifier = createClassifier(weights)
const suspectAttack = createAttackReader(attackWeights)
const repairTypos = createTypoRepair(KEY_WORDS, NOT_TYPOS)

/** Longer texts are read at both ends: nobody asks for a refund in the middle of twenty pages. */
const LONGEST = 6_000
const readable = (text: string): string =>
  text.length <= LONGEST ? text : `${text.slice(0, LONGEST / 2)}\n\n${text.slice(-LONGEST / 2)}`

function patternless(raw: string, plain: string): readonly InboundHit[] {
  const card = cardNumberIn(plain)
  const forgery = FORGERIES.map((mark) => mark.exec(raw)?.[0]).find((span) => span !== undefined)
  return [
    ...(card === null
      ? []
      : [{ rule: 'credentials', span: `card ending in ${card.slice(-4)}`, confidence: 'hard' } as const]),
    ...(forgery === undefined ? [] : [{ rule: 'prompt_injection', span: forgery, confidence: 'hard' } as const]),
    ...[manipulationIn(plain)].flatMap((hit) => hit ?? []),
  ]
}

interface Read {
  readonly text: string
  readonly signs: SignReading
}

/** The hit of one rule's phrases, in all but the clauses that rule is to ignore. */
function phraseHit(detect: Detector, copies: readonly Read[]): InboundHit | null {
  const hit = detect(copies.map(({ text }) => text))
  if (hit === null || copies.every(({ signs }) => !signs.ignores(hit.rule))) return hit
  return detect(copies.map(({ signs }) => signs.textFor(hit.rule)))
}

export interface InboundReading {
  /** At most one hit per rule, the hard one if there is one. */
  readonly hits: readonly InboundHit[]
  /** As normalised for matching. */
  readonly plain: string
  /** Neither rule nor word was sure, and the words do not speak against it: what the text means as a whole may tell. */
  readonly isOpen: boolean
}

/** Below this the words speak so clearly of something ordinary that nobody looks closer; most texts are. */
const LEAST_DOUBT = 0.45

/** What code sees in a customer's text before any model does. */
export function readInbound(text: string): InboundReading {
  const raw = readable(text)
  const written = normalise(raw).plain
  const bare = unveiled(raw).map((copy) => normalise(copy).plain)
  const whole = forPhrases(written)
  const plain = withoutSalutation(whole)
  const repaired = repairTypos(plain)
  const copies = (repaired === plain ? [plain] : [plain, repaired]).map((copy) => ({
    text: copy,
    signs: readSigns(copy),
  }))
  const hits = [
    ...patternless(raw, whole),
    // What must not reach a model is not hidden by an opening "Dear ...,".
    ...(plain === whole ? [] : ATTACKS.flatMap((detect) => detect([whole]) ?? [])),
    ...bare.flatMap((copy) => ATTACKS.flatMap((detect) => detect([forPhrases(copy)]) ?? [])),
    ...DETECTORS.flatMap((detect) => phraseHit(detect, copies) ?? []),
    ...copies.flatMap(({ signs }) => signs.hits),
  ]
  // Where a rule is sure, or the clause was judged harmless, nothing is left to guess.
  const isSettled = hits.some(({ confidence }) => confidence === 'hard') || copies.some(({ signs }) => signs.ignoresAny)
  const isHarmless = copies.some(({ signs }) => signs.ignores('prompt_injection'))
  const guess = isSettled ? null : classifier.guess(plain)
  const suspicion = isHarmless || hits.some(isRefused) ? null : suspectAttack([written, ...bare])
  const isSilent = !isSettled && guess === null && suspicion === null
  const isOpen = isSilent && hasOneMeaning(plain) && classifier.doubt(plain) >= LEAST_DOUBT
  return { hits: withGuesses(hits, [guess, suspicion]), plain, isOpen }
}

export const detectInbound = (text: string): readonly InboundHit[] => readInbound(text).hits

/** A guess takes the place of what was merely noted about the same rule. */
export function withGuesses(hits: readonly InboundHit[], made: readonly (InboundHit | null)[]): readonly InboundHit[] {
  const guesses = made.filter((guess) => guess !== null)
  return [...strongestOf(hits.filter(({ rule }) => guesses.every((guess) => guess.rule !== rule))), ...guesses]
}

const isRefused = ({ rule, confidence }: InboundHit): boolean =>
  confidence === 'hard' && REFUSALS.some((refusal) => refusal === rule)

function strongestOf(hits: readonly InboundHit[]): readonly InboundHit[] {
  return hits.filter((hit, index) => {
    const strongest = hits.find(({ rule, confidence }) => rule === hit.rule && confidence === 'hard')
    return strongest === undefined ? hits.findIndex(({ rule }) => rule === hit.rule) === index : strongest === hit
  })
}
