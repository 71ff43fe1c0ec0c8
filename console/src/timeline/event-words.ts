import type { TimelineKind } from '../app/addresses.ts'
import { capital, plain } from '../ui/attention-words.ts'
import type { Tone } from '../ui/status.tsx'

interface Words {
  /** On a customer's timeline. */
  readonly words: string
  /** Behind a name on the home page: "Maria ...". */
  readonly about: string
  readonly kind: Exclude<TimelineKind, 'messages' | 'notes'>
  /** Shown by itself; everything else folds into "4 automatic steps". */
  readonly isNotable: boolean
  readonly tone: Tone
}

const deal = (words: string, about: string, tone: Tone = 'moving'): Words => ({
  words,
  about,
  kind: 'deal',
  isNotable: true,
  tone,
})
const machine = (words: string, about: string, tone: Tone = 'sleeping'): Words => ({
  words,
  about,
  kind: 'machine',
  isNotable: false,
  tone,
})
const notable = (words: string, about: string, tone: Tone): Words => ({
  ...machine(words, about, tone),
  isNotable: true,
})

/** Every word of the event store, as people say it. */
export const EVENTS: Readonly<Record<string, Words>> = {
  'message:received': machine('Message received', 'wrote', 'moving'),
  'message:deleted': machine('The customer deleted a message', 'deleted a message'),
  'message:edited': machine('The customer changed a message', 'changed a message', 'moving'),
  'message:sent': machine('Message sent', 'got an answer', 'finished'),
  'message:delivery_changed': machine('Delivery status changed', 'has a new delivery status'),
  'message:failed': machine('A message was refused', 'could not be reached', 'broken'),
  'message:undecided': machine('Nobody can tell whether a message arrived', 'may have missed a message', 'waiting'),
  'message:undone': machine('A message was taken back', 'had a message taken back'),
  'message:expired': machine('A message was too old to send', 'had a stale message dropped'),
  'message:duplicated': machine('The provider reported a double delivery', 'may have got a message twice', 'broken'),
  'message:rated': machine('An answer was rated', 'rated an answer', 'finished'),
  'attachment:stored': machine('A file arrived', 'sent a file'),
  'attachment:refused': machine('A file was not kept', 'sent a file that was not kept'),
  'note:added': machine('Note added', 'has a new note'),
  'conversation:taken_over': notable('Taken over from the AI', 'was taken over from the AI', 'waiting'),
  'conversation:given_back': notable('Given back to the AI', 'was given back to the AI', 'moving'),
  'conversation:attention_needed': notable('Needs a person', 'needed a person', 'waiting'),
  'conversation:attention_settled': machine('Attention settled', 'no longer needs a person', 'finished'),
  'conversation:assigned': machine('Given to a colleague', 'was given to a colleague', 'moving'),
  'customer:created': machine('Customer recorded', 'became a customer on file'),
  'customer:details_learned': machine('Details learned', 'told more about themselves'),
  'customer:named': machine('Their profile says their name', 'has a name on file'),
  'customer:renamed': notable('They go by another name', 'goes by another name', 'waiting'),
  'customer:address_unusable': notable('Nothing arrives at an address', 'cannot be reached at an address', 'broken'),
  'customer:address_usable': machine('An address works again', 'can be reached at an address again'),
  'customer:blocked': notable('Blocked', 'was blocked', 'broken'),
  'customer:unblocked': notable('No longer blocked', 'is no longer blocked', 'moving'),
  'consent:changed': notable('Consent changed', 'changed what we may send', 'waiting'),
  'disclosure:made': machine('Said that an AI answers', 'was told that an AI answers'),
  'agent:spawned': machine('Persona chosen', 'is served by a persona that fits'),
  'conversation:takeover_reminded': machine('A takeover was left open', 'is still with staff', 'waiting'),
  'ticket:opened': notable('Ticket opened', 'has a new ticket', 'moving'),
  'ticket:answered': machine('Ticket answered', 'has a ticket answered', 'finished'),
  'ticket:reopened': notable('Ticket opened again', 'opened a ticket again', 'moving'),
  'ticket:woken': machine('Ticket is back', 'has a ticket back on the list', 'moving'),
  'ticket:snoozed': machine('Ticket snoozed', 'has a ticket snoozed'),
  'ticket:resolved': notable('Ticket resolved', 'has a ticket resolved', 'finished'),
  'ticket:assigned': machine('Ticket assigned', 'has a ticket assigned', 'moving'),
  'ticket:priority_changed': machine('Ticket priority changed', 'has a ticket of another priority'),
  'ticket:reason_added': machine('A reason was added to the ticket', 'gave a ticket another reason', 'waiting'),
  'ticket:deadline_missed': notable('A deadline was missed', 'waits longer than promised', 'broken'),
  'escalation:raised': notable('Escalated', 'was escalated', 'waiting'),
  'escalation:notified': machine('A colleague was told', 'waits for a colleague', 'waiting'),
  'escalation:reminded': machine('A colleague was reminded', 'still waits for a colleague', 'waiting'),
  'escalation:customer_told': machine('The customer was told when somebody answers', 'was told when somebody answers'),
  'escalation:acknowledged': machine('A colleague has it', 'is looked after by a colleague', 'finished'),
  'promise:made': machine('An answer was promised', 'was promised an answer', 'waiting'),
  'promise:kept': machine('A promise was kept', 'got the promised answer', 'finished'),
  'promise:broken': notable('A promise was not kept', 'waits for a promised answer', 'broken'),
  'promise:released': machine('A promise was released', 'waits for no promise any more'),
  'promise:moved': machine('A promise got another time', 'was promised another time', 'waiting'),
  'scheduled:planned': machine('A message for later was written', 'has a message waiting for its time', 'moving'),
  'scheduled:changed': machine('A message for later was changed', 'has a message waiting for its time', 'moving'),
  'scheduled:cancelled': machine('A message for later was cancelled', 'had a message for later cancelled'),
  'scheduled:sent': machine('The time of a message for later came', 'got a message at its time', 'finished'),
  'scheduled:stopped': notable('A message for later was not sent', 'did not get a message for later', 'waiting'),
  'templates:changed': machine('Templates changed', 'saw templates change'),
  'lead:new': deal('New lead', 'became a lead'),
  'lead:status_changed': deal('Lead moved on', 'moved on'),
  'lead:waiting': machine('Lead waits', 'waits', 'waiting'),
  'lead:closed': deal('Lead closed', 'was closed', 'sleeping'),
  'offer:made': deal('Offer made', 'got an offer'),
  'offer:accepted': deal('Offer accepted', 'accepted the offer', 'finished'),
  'offer:declined': deal('Offer declined', 'declined the offer', 'sleeping'),
  'approval:requested': deal('Asked for approval', 'waits for your approval', 'waiting'),
  'approval:decided': deal('Approval decided', 'had an approval decided', 'finished'),
  'contract:planned': machine('Contract prepared', 'has a contract prepared'),
  'contract:sent': deal('Contract sent', 'got the contract'),
  'contract:viewed': deal('Contract opened', 'opened the contract'),
  'contract:signed': deal('Contract signed', 'signed the contract', 'finished'),
  'contract:declined': deal('Contract declined', 'declined the contract', 'broken'),
  'contract:voided': deal('Contract voided', 'had a contract voided', 'sleeping'),
  'contract:expired': deal('Contract expired', 'let the contract expire', 'broken'),
  'invoice:sent': deal('Invoice sent', 'got the invoice'),
  'invoice:failed': deal('Invoice failed', 'could not be invoiced', 'broken'),
  'invoice:voided': deal('Invoice voided', 'had an invoice voided', 'sleeping'),
  'payment:received': deal('Payment received', 'paid', 'finished'),
  'payment:late': deal('Payment on a closed deal', 'paid for a closed deal', 'waiting'),
  'payment:refunded': deal('Payment refunded', 'was refunded', 'sleeping'),
  'provider_event:unmatched': machine(
    'A provider reported something unknown',
    'has a provider event nobody knows',
    'broken',
  ),
  'provider_event:forgotten': machine(
    'What a provider reported stayed unknown for a week and was forgotten',
    'has forgotten provider events',
    'sleeping',
  ),
  'dead_letter:added': notable('Given up after every retry', 'has something that was given up', 'broken'),
  'dead_letter:replayed': machine('Tried once more', 'gets something once more', 'moving'),
  'dead_letter:dismissed': machine('Given up for good', 'had something given up for good', 'sleeping'),
  'channel:closed': notable('A provider does not answer: its messages wait', 'waits for a provider', 'broken'),
  'channel:opened': machine('The provider answers again', 'is reachable again', 'finished'),
  'alert:raised': notable('Somebody was to be told of trouble', 'had trouble people were told of', 'broken'),
  'alert:settled': machine('Trouble is over', 'had trouble that is over', 'finished'),
  'alert:told': machine('A colleague was told', 'was brought to a colleague', 'finished'),
  'alert:not_told': notable('A colleague could not be told', 'could not be brought to a colleague', 'broken'),
  'model:closed': notable('The language model does not answer: replies wait', 'waits for the model', 'broken'),
  'model:opened': machine('The language model answers again', 'has the model back', 'finished'),
  'gate:began': machine('A language model is being checked', 'has a model being checked', 'moving'),
  'gate:passed': machine('A language model passed its check', 'has a model that passed its check', 'finished'),
  'gate:failed': notable('A language model failed its check', 'has a model that failed its check', 'broken'),
  'gate:discarded': machine('The choice of a language model was given up', 'gave up a model', 'sleeping'),
  'customer:merged': notable('Two customers are one', 'was merged with another customer', 'moving'),
  'customer:match_proposed': machine('May be another customer on file', 'may be another customer on file', 'waiting'),
  'customer:match_decided': machine('Somebody decided who this is', 'was told apart or together', 'finished'),
  'customer:split': notable('A merge was undone', 'is a customer of their own again', 'moving'),
  'autonomy:changed': notable('The AI was switched', 'saw the AI switched', 'waiting'),
  'settings:changed': machine('Settings changed', 'saw settings change'),
  'knowledge:article_added': machine('Article added', 'brought an article'),
  'knowledge:article_edited': machine('Article edited', 'saw an article edited'),
  'knowledge:article_restored': machine(
    'Older text of an article restored',
    'saw the older text of an article restored',
  ),
  'knowledge:article_published': machine('Article published', 'brought an article to customers'),
  'knowledge:article_deleted': machine('Article deleted', 'lost an article'),
  'knowledge:gap_found': machine('No article answered a question', 'asked what no article answers', 'waiting'),
  'knowledge:gap_closed': machine('A gap in the articles was closed', 'asked what is answered by now', 'finished'),
  'knowledge:question_added': machine('Evaluation question added', 'brought an evaluation question'),
  'knowledge:question_deleted': machine('Evaluation question deleted', 'lost an evaluation question'),
  'knowledge:synonyms_changed': machine('Synonyms changed', 'saw synonyms change'),
  'knowledge:evaluated': machine('Search measured', 'saw the search measured', 'finished'),
  'login:succeeded': machine('Logged in', 'logged in'),
  'login:failed': machine('Login failed', 'failed to log in', 'waiting'),
  'voice:call_started': notable('Call started', 'called', 'moving'),
}

/** A word this version does not know yet is shown as the server wrote it. */
export const eventWords = (type: string): Words => EVENTS[type] ?? machine(capital(plain(type)), plain(type))

/** What happened, said with what the event itself tells: the machine hands over, a person takes over. */
export function eventTitle({
  type,
  payload,
}: {
  readonly type: string
  readonly payload: Record<string, unknown>
}): string {
  if (type === 'conversation:taken_over' && typeof payload['reason'] === 'string') return 'Handed to the team'
  return eventWords(type).words
}
