import { decideInbound, type InboundDecision } from '../../domain/gates/decide-inbound.ts'
import { detectInbound } from '../../domain/gates/detect-inbound.ts'
import { createLexiconSentiment } from '../../providers/sentiment/lexicon.ts'

const scorer = createLexiconSentiment()
