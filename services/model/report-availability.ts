import { raiseAlert } from '../alert/raise.ts'
import { settleAlert } from '../alert/settle.ts'
import type { Tx } from '../transaction.ts'

export interface ModelAvailability {
  readonly vendor: string
  readonly model: string
  /** When it is tried again; null when it answers. */
  readonly closedUntil: Date | null
}

/** Tells the business that its model is left alone for a while, or answers again. */
export async function reportAvailability(tx: Tx, { vendor, model, closedUntil }: ModelAvailability): Promise<void> {
  emitChange(tx, { vendor, model, closedUntil })
  const subject = subjectOf({ vendor, model })
  if (closedUntil === null) return void (await settleAlert(tx, 'breaker_open', subject))
  const until = closedUntil.toISOString()
  const detail = { what: `The language model ${model}`, until }
  await raiseAlert(tx, { kind: 'breaker_open', subject, occasion: `${subject}/${until}`, detail })
}

/** Ends what a process that is no more had found out; false where nothing was. */
export async function reportAnswering(tx: Tx, model: Pick<ModelAvailability, 'vendor' | 'model'>): Promise<boolean> {
  const isNews = await settleAlert(tx, 'breaker_open', subjectOf(model))
  if (isNews) emitChange(tx, { ...model, closedUntil: null })
  return isNews
}

const subjectOf = ({ vendor, model }: Pick<ModelAvailability, 'vendor' | 'model'>): string => `${vendor}/${model}`

const emitChange = (tx: Tx, { vendor, model, closedUntil }: ModelAvailability): void =>
  tx.emit({
    type: closedUntil === null ? 'model:opened' : 'model:closed',
    subject: { kind: 'tenant', id: tx.tenantId },
    payload: { vendor, model, until: closedUntil },
  })
