import type { SandboxCore } from '../core/core.ts'
import type { Mails, StoredMail } from '../mail/mail.ts'
import { PHONE_DEFAULTS } from '../twilio/progress.ts'
import type { SendgridAccount } from './account.ts'
import { enqueueEvent } from './events.ts'

type Step = { account: string; id: string }

/** Moves accepted mails to their end: processed, then delivered or what their address is made for. */
export function createProgress(core: SandboxCore, mails: Mails) {
  const accounts = core.accountsOf<SendgridAccount>('sendgrid')
  const phone = core.settings.section('phone', PHONE_DEFAULTS)
  const found = ({ account: accountId, id }: Step) => {
    const [account, mail] = [accounts.get(accountId), mails.table.get(accountId, id)]
    return account && mail ? { account, mail } : null
  }
  const later = (kind: string, ms: number, step: Step) => core.tasks.add(kind, core.clock.nowMs() + ms, step)

  core.tasks.on<Step>('sendgrid.processed', (step) => {
    const at = found(step)
    if (!at) return
    if (at.mail.fate === 'suppressed') {
      mails.setStatus(step.account, step.id, 'failed')
      return enqueueEvent(core, at.account, at.mail, 'dropped', { reason: 'Bounced Address', status: '5.0.0' })
    }
    mails.setStatus(step.account, step.id, 'sent')
    enqueueEvent(core, at.account, at.mail, 'processed')
    if (at.mail.fate === 'deferred')
      enqueueEvent(core, at.account, at.mail, 'deferred', { response: '421 4.7.0 try again later', attempt: '1' })
    later('sendgrid.delivered', phone.get().deliveredAfterMs, step)
  })
  core.tasks.on<Step>('sendgrid.delivered', (step) => {
    const at = found(step)
    if (at) arrive(step, at)
  })
  function arrive(step: Step, { account, mail }: { account: SendgridAccount; mail: StoredMail }): void {
    if (mail.fate === 'bounced' || mail.fate === 'blocked') {
      mails.setStatus(step.account, step.id, 'failed')
      const [type, status, reason] =
        mail.fate === 'bounced'
          ? ['bounce', '5.1.1', '550 5.1.1 The email account that you tried to reach does not exist.']
          : ['blocked', '5.2.2', '552 5.2.2 The email account is over quota']
      enqueueEvent(core, account, mail, 'bounce', { type, status, reason })
      return
    }
    mails.setStatus(step.account, step.id, 'delivered')
    enqueueEvent(core, account, mail, 'delivered', { response: '250 OK' })
    if (mail.fate === 'complained') enqueueEvent(core, account, mail, 'spamreport')
    if (mail.fate === 'unsubscribed') enqueueEvent(core, account, mail, 'unsubscribe')
  }
  return { start: (step: Step) => later('sendgrid.processed', phone.get().sentAfterMs, step) }
}
