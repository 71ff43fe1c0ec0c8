import { describe, expect, it } from 'vitest'
import { detectInbound } from './detect-inbound.ts'
import type { InboundRule } from './inbound-rule.ts'

const hard = (text: string): readonly InboundRule[] =>
  detectInbound(text).flatMap(({ rule, confidence }) => (confidence === 'hard' ? [rule] : []))

const OPTS_OUT = [
  'unsubscribe from the course emails',
  'opt me out',
  'STOP',
  'Stop.',
  'stop please',
  'ＳＴＯＰ',
  'S\u200btop',
  'STOPALL',
  'unsubscribe',
  'CANCEL',
  'end',
  'QUIT',
  'opt-out',
  'please stop texting me',
  'Stop sending me these messages!',
  "don't contact me again",
  'take me off your mailing list',
  'no more texts please',
  'remove my number from your list',
  'I do not want to receive any more messages',
  'leave me alone',
  'baja',
  'dejen de escribirme',
  'no me manden más mensajes',
  'quiero darme de baja',
  'SAIR',
  'parem de me mandar mensagens',
  'não quero mais receber mensagens',
  'descadastrar',
  'arrêtez de m’envoyer des sms',
  'ne me contactez plus',
  'désabonnez-moi',
  'je ne veux plus recevoir vos messages',
  'Stopp',
  'schreiben Sie mir bitte nicht mehr',
  'bitte keine weiteren Nachrichten mehr',
  'abmelden',
  'nehmen Sie mich aus dem Verteiler',
  'smettetela di scrivermi',
  'non scrivetemi più',
  'cancellatemi dalla vostra lista',
  'non voglio più ricevere messaggi',
]

const STAYS = [
  'I want to unsubscribe from the course',
  'Ich möchte mich für den Workshop abmelden',
  'Melden Sie mich vom Kurs ab',
  'Quiero darme de baja del curso de yoga',
  'Je veux me désinscrire du cours de danse',
  'Vorrei disiscrivermi dal corso',
  'Quero me desinscrever do curso',
  'no need to stop by',
  'can you stop by tomorrow?',
  'please stop the delivery',
  'cancel my order',
  'I want to cancel my appointment',
  "don't call me, text me instead",
  'please do not call me before 9',
  'the bus stop is closed',
  "it won't stop leaking",
  'remove the old battery please',
  'the end of the month works',
  'keine Nachricht von Ihnen erhalten',
  'no me llamen antes de las 9',
  "ne m'appelez pas avant 10h",
  'para mañana por favor',
  'basta un preventivo',
  'quiero cancelar mi pedido',
  'wann ist das Ende der Arbeiten?',
]

describe('opting out', () => {
  it.each(OPTS_OUT)('is heard in "%s"', (text) => {
    expect(hard(text)).toContain('opt_out')
  })
  it.each(STAYS)('is not heard in "%s"', (text) => {
    expect(hard(text)).not.toContain('opt_out')
  })
})

describe('opting in and help', () => {
  it.each(['START', 'unstop', 'Subscribe', 'alta', 'you can text me again'])('hears "%s" as coming back', (text) => {
    expect(hard(text)).toContain('opt_in')
  })
  it.each(['when do we start?', 'yes', 'sí'])('does not hear "%s" as coming back', (text) => {
    expect(hard(text)).not.toContain('opt_in')
  })
  it.each(['HELP', 'info', 'Ayuda', 'AIDE', 'hilfe!'])('hears "%s" as the keyword', (text) => {
    expect(hard(text)).toContain('help')
  })
  it.each(['can you help me with my order?', 'more info please'])('takes "%s" for an ordinary message', (text) => {
    expect(hard(text)).not.toContain('help')
  })
})
