import type { SandboxCore } from '../core/core.ts'

const WINDOW_MS = 24 * 3_600_000

/** WhatsApp lets a business write freely for 24 hours after the customer's last message. */
export function createReplyWindows(core: SandboxCore) {
  const windows = core.table<{ lastInboundAtMs: number }>({ name: 'twilio_reply_windows' })
  return {
    open: (account: string, number: string, customer: string) => {
      const nowMs = core.clock.nowMs()
      windows.put(account, `${number} ${customer}`, { lastInboundAtMs: nowMs }, nowMs)
    },
    isOpen: (account: string, number: string, customer: string): boolean => {
      const last = windows.get(account, `${number} ${customer}`)?.lastInboundAtMs
      return last !== undefined && core.clock.nowMs() - last < core.clock.scaledMs(WINDOW_MS)
    },
  }
}
