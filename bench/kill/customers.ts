import { setTimeout as sleep } from 'node:timers/promises'
import { z } from 'zod'
import type { SendFollower } from '../load/journal.ts'
import { between } from '../load/random.ts'
import { createTwilioSender, newNumber, newQuestion, newSid } from '../load/webhook.ts'
import { postJson } from '../stack/http.ts'
import type { BenchStack } from '../stack/start.ts'

/** One message a customer wrote; its text is unlike any other. */
export interface Written {
  readonly from: string
  readonly text: string
  readonly by: 'webhook' | 'phone'
  readonly isPatient: boolean
  readonly at: Date
  /** The product said 200: from then on it is its business. */
  isAcknowledged: boolean
}

export interface Crowd {
  readonly written: readonly Written[]
  /** Ends when everybody has finished what they were writing. */
  stop(): Promise<void>
}

// What `#rc=5&rp=all` makes of Twilio; everything within 15 seconds.
const RETRY_DELAYS_MS = [250, 750, 1_500, 3_000, 6_000]
const WHOLE_MS = 15_000
const PATIENCE_MS = 60_000
const delivered = z.object({ webhookStatus: z.number() })

/** Customers who write until they are stopped: patient ones wait for each answer, the others just go on. */
export function startCrowd(
  stack: BenchStack,
  sends: SendFollower,
  { patient, impatient, random }: { patient: number; impatient: number; random: () => number },
): Crowd {
  const written: Written[] = []
  const stopping = new AbortController()
  const deliver = createTwilioSender(stack)

  async function byWebhook(message: Written): Promise<void> {
    const since = Date.now()
    const sid = newSid()
    for (const delayMs of [0, ...RETRY_DELAYS_MS]) {
      if (Date.now() - since + delayMs > WHOLE_MS) return
      await sleep(delayMs)
      if ((await deliver({ from: message.from, text: message.text, sid })) === 200) {
        message.isAcknowledged = true
        return
      }
    }
  }

  async function byPhone(message: Written): Promise<void> {
    try {
      const { from, text } = message
      const { body } = await postJson(`${stack.addresses.sandbox}/phone/messages`, { channel: 'sms', from, text })
      message.isAcknowledged = delivered.parse(JSON.parse(body)).webhookStatus === 200
    } catch {
      // the sandbox was killed: whether it had taken the message shows in the product's records
    }
  }

  async function write(from: string, isPatient: boolean): Promise<void> {
    const by = random() < 0.7 ? 'webhook' : 'phone'
    const message: Written = { from, text: newQuestion(), by, isPatient, at: new Date(), isAcknowledged: false }
    written.push(message)
    await (by === 'webhook' ? byWebhook(message) : byPhone(message))
  }

  async function live(isPatient: boolean): Promise<void> {
    const from = newNumber()
    while (!stopping.signal.aborted) {
      const answered = sends.next(from)
      await write(from, isPatient)
      if (isPatient) await Promise.race([answered, stopped, sleep(PATIENCE_MS, undefined, { ref: false })])
      await Promise.race([stopped, sleep(between(random, 300, isPatient ? 4_000 : 6_000))])
    }
  }

  const stopped = new Promise<void>((resolve) => stopping.signal.addEventListener('abort', () => resolve()))
  const everybody = Promise.all(Array.from({ length: patient + impatient }, (_, index) => live(index < patient)))
  return {
    written,
    async stop() {
      stopping.abort()
      await everybody
    },
  }
}
