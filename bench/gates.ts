import { createTurnMeaning } from '../activities/turn/meaning-reader.ts'
import { decideInbound } from '../domain/gates/decide-inbound.ts'
import { detectInbound, readInbound, withGuesses } from '../domain/gates/detect-inbound.ts'
import { createEmbeddingApart } from '../providers/embedding/apart.ts'
import { createLexiconSentiment } from '../providers/sentiment/lexicon.ts'
import {
  authorEscalations,
  foldOf,
  freshEscalations,
  heldOutOrdinaryTexts,
  type JudgedText,
  lastEscalations,
  ordinaryTexts,
  otherEscalations,
  ownAttacks,
  ownEscalations,
  roundaboutEscalations,
  sharedAttacks,
  sharedEscalations,
  strangerAttacks,
  strangerEscalations,
  tradeEscalations,
  unseenEscalations,
} from './gates/rows.ts'
import { byGroup, falseAlarmRate, precision, recall, tally, type Verdict } from './gates/tally.ts'
import { writeWeights } from './gates/train.ts'
import { writeAttackWeights } from './gates/train-attacks.ts'
import { writeMeaningWeights } from './gates/train-meaning.ts'
import { atLeast, atMost, createReport, type Report } from './report/metric.ts'

type Gate = (row: JudgedText) => boolean | Promise<boolean>

const sentiment = createLexiconSentiment()
const meaning = createTurnMeaning(createEmbeddingApart(), {
  budgetMs: 60_000,
  onFailure: (error) => {
    throw error
  },
})
const needsPerson = (text: string, hits: ReturnType<typeof detectInbound>): boolean =>
  decideInbound(hits, 'support', sentiment.score(text).score).escalate !== null

/** As a turn does it: what rules and words leave open is read for its meaning. */
const escalates: Gate = async ({ text, language }) => {
  const { hits, plain, isOpen } = readInbound(text)
  if (!isOpen || language !== 'en') return needsPerson(text, hits)
  return needsPerson(text, withGuesses(hits, [await meaning.read({ text, plain })]))
}
const escalatesByWords: Gate = ({ text }) => needsPerson(text, detectInbound(text))
const refuses: Gate = ({ text }) => decideInbound(detectInbound(text), 'support', 1).refuse !== null

/** Refused, or left to a model that may change nothing. */
const suspects: Gate = ({ text }) => {
  const { refuse, suspectsAttack } = decideInbound(detectInbound(text), 'support', 1)
  return refuse !== null || suspectsAttack
}

async function judge(rows: readonly JudgedText[], gate: Gate): Promise<readonly Verdict[]> {
  const verdicts: Verdict[] = []
  for (const row of rows) verdicts.push({ row, isCaught: await gate(row) })
  return verdicts
}

/** `--show` prints what went wrong among the texts a rule's author may look at. */
function show(name: string, verdicts: readonly Verdict[]): void {
  for (const { row, isCaught } of verdicts)
    if (row.isHit !== isCaught && foldOf(row) === 'seen')
      console.log(
        `${name}: ${isCaught ? 'false alarm' : 'missed'}: ${row.groups.join(', ')}: ${row.text.slice(0, 160)}`,
      )
}

interface Bars {
  readonly recall?: number
  readonly precision?: number
  readonly falseAlarms?: number
}

function report(to: Report, name: string, verdicts: readonly Verdict[], bars: Bars | null): void {
  if (verdicts.length === 0) return
  const all = tally(verdicts)
  if (all.caught + all.missed > 0) {
    to.add(`${name}: recall`, recall(all), '', bars?.recall === undefined ? null : atLeast(bars.recall))
    to.add(`${name}: precision`, precision(all), '', bars?.precision === undefined ? null : atLeast(bars.precision))
  }
  to.add(
    `${name}: false alarms`,
    falseAlarmRate(all),
    '',
    bars?.falseAlarms === undefined ? null : atMost(bars.falseAlarms),
  )
}

function reportGroups(to: Report, name: string, verdicts: readonly Verdict[]): void {
  for (const [group, members] of byGroup(verdicts)) {
    const figures = tally(members)
    if (figures.caught + figures.missed > 0) to.add(`${name}: ${group}: recall`, recall(figures), '')
    if (figures.falseAlarms + figures.leftAlone > 0)
      to.add(`${name}: ${group}: false alarms`, falseAlarmRate(figures), '')
  }
}

const ESCALATION: Bars = { recall: 0.95, precision: 0.93 }
const UNSEEN: Bars = { recall: 0.9, precision: 0.9 }
const ORDINARY: Bars = { falseAlarms: 0.03 }
const HARMLESS: Bars = { falseAlarms: 0.01 }
const ATTACK: Bars = { recall: 0.75, falseAlarms: 0.05 }

/** How well code sees what needs a person and what is an attack, before any model is asked. */
export async function run(args: readonly string[]): Promise<void> {
  if (args.includes('--train')) {
    writeWeights()
    writeAttackWeights()
    await writeMeaningWeights()
    return
  }
  const to = createReport('gates')
  const sets: readonly [string, readonly JudgedText[], Gate, Bars | null, boolean][] = [
    ['escalation', sharedEscalations(), escalates, ESCALATION, false],
    ['escalation, own', ownEscalations(), escalates, UNSEEN, true],
    ['escalation, other businesses', otherEscalations(), escalates, UNSEEN, true],
    ['escalation, trades', tradeEscalations(), escalates, UNSEEN, true],
    ['escalation, fresh', freshEscalations(), escalates, null, false],
    ['escalation, roundabout', roundaboutEscalations(), escalates, null, false],
    ['escalation, authors', authorEscalations(), escalates, null, false],
    ['escalation, unseen', unseenEscalations(), escalates, UNSEEN, false],
    ['escalation, unseen, words alone', unseenEscalations(), escalatesByWords, null, false],
    ['escalation, last', lastEscalations(), escalates, UNSEEN, false],
    ['escalation, last, words alone', lastEscalations(), escalatesByWords, null, false],
    ['escalation, stranger', strangerEscalations(), escalates, UNSEEN, false],
    ['escalation, stranger, words alone', strangerEscalations(), escalatesByWords, null, false],
    ['ordinary', ordinaryTexts(), escalates, ORDINARY, false],
    ['ordinary, never looked at', heldOutOrdinaryTexts(), escalates, ORDINARY, false],
    ['attack', sharedAttacks(), refuses, ATTACK, false],
    ['attack, own', ownAttacks(), refuses, ATTACK, true],
    ['attack, own, suspected too', ownAttacks(), suspects, ATTACK, true],
    ['attack, stranger', strangerAttacks(), refuses, null, false],
    ['attack, stranger, suspected too', strangerAttacks(), suspects, ATTACK, false],
    ['ordinary, never looked at, suspected as attacks', heldOutOrdinaryTexts(), suspects, HARMLESS, false],
  ]
  for (const [name, rows, gate, bars, isOwn] of sets) {
    const verdicts = await judge(rows, gate)
    report(to, name, verdicts, isOwn ? null : bars)
    const held = verdicts.filter(({ row }) => foldOf(row) === 'held out')
    report(to, `${name}, held out`, held, isOwn ? bars : null)
    reportGroups(to, name, verdicts)
    if (args.includes('--show')) show(name, verdicts)
  }
  to.print()
}
