import { randomBytes } from 'node:crypto'
import type { SandboxCore } from '../core/core.ts'
import type { Mails, StoredMail } from '../mail/mail.ts'
import { PHONE_DEFAULTS } from '../twilio/progress.ts'
import type { ResendAccount } from './account.ts'
import { RESEND_STYLE } from './webhook-style.ts'

type Step = { account: string; id: string }

/** Moves accepted mails to their end and reports every step. */
export function createProgress(core: SandboxCore, mails: Mails) {
  const accounts = core.accountsOf<ResendAccount>('resend')
  const phone = core.settings.section('phone', PHONE_DEFAULTS)
  const later = (kind: string, ms: number, step: Step) => core.tasks.add(kind, core.clock.nowMs() + ms, step)

  function report(step: Step, mail: StoredMail, type: string, more: Readonly<Record<string, unknown>> = {}): void {
    const url = accounts.get(step.account)?.webhookUrl
    if (!url) return
    const now = new Date(core.clock.nowMs()).toISOString()
    const data = {
      email_id: mail.id,
      created_at: now,
      from: mail.from,
      to: [mail.to],
      subject: mail.subject,
      tags: mail.marks,
      ...more,
    }
    core.webhooks.enqueue({
      style: RESEND_STYLE,
      account: step.account,
      event: type,
      url,
      body: JSON.stringify({ type, created_at: now, data }),
      context: { id: `msg_${randomBytes(14).toString('hex')}` },
      lane: null,
    })
  }

  core.tasks.on<Step>('resend.sent', (step) => {
    const mail = mails.table.get(step.account, step.id)
    if (!mail) return
    if (mail.fate === 'suppressed') {
      mails.setStatus(step.account, step.id, 'failed')
      return report(step, mail, 'email.suppressed')
    }
    mails.setStatus(step.account, step.id, 'sent')
    report(step, mail, 'email.sent')
    if (mail.fate === 'deferred') report(step, mail, 'email.delivery_delayed')
    later('resend.delivered', phone.get().deliveredAfterMs, step)
  })
  core.tasks.on<Step>('resend.delivered', (step) => {
    const mail = mails.table.get(step.account, step.id)
    if (!mail) return
    if (mail.fate === 'bounced' || mail.fate === 'blocked') {
      mails.setStatus(step.account, step.id, 'failed')
      const type = mail.fate === 'bounced' ? 'Permanent' : 'Transient'
      return report(step, mail, 'email.bounced', { bounce: { type, subType: 'General', message: 'it bounced' } })
    }
    mails.setStatus(step.account, step.id, 'delivered')
    report(step, mail, 'email.delivered')
    if (mail.fate === 'complained') report(step, mail, 'email.complained')
  })
  return { start: (step: Step) => later('resend.sent', phone.get().sentAfterMs, step) }
}
