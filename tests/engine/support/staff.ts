import { inject } from 'vitest'
import { z } from 'zod'
import { takeOverResult, undoResult } from '../../../api/contract/conversation-commands.ts'
import type { ScheduleRequest } from '../../../api/contract/scheduled.ts'
import type { CustomerId } from '../../../domain/ids.ts'
import type { TestTenant } from '../../support/tenant.ts'

const written = z.object({ id: z.string() })

/** Somebody of the business at the console, logged in. */
export interface Staff {
  takeOver(customerId: CustomerId): Promise<z.infer<typeof takeOverResult>>
  giveBack(customerId: CustomerId): Promise<void>
  write(customerId: CustomerId, text: string): Promise<void>
  /** Gives its id; named, asking again is the same message. */
  later(customerId: CustomerId, plan: ScheduleRequest, commandId?: string): Promise<string>
  undo(messageId: string): Promise<z.infer<typeof undoResult>>
}

export async function logIn({ business, secrets }: TestTenant): Promise<Staff> {
  const { api } = inject('stack')
  const email = business.users.find(({ role }) => role === 'staff')?.email
  const post = async (path: string, body: unknown, headers: Record<string, string> = {}) => {
    const answer = await fetch(`${api}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    })
    if (!answer.ok) throw new Error(`POST ${path} answered ${answer.status}: ${await answer.text()}`)
    return answer
  }
  const session = await post('/api/v1/session', { email, password: secrets.password('staff') })
  const cookie = session.headers
    .getSetCookie()
    .map((line) => line.split(';', 1)[0])
    .join('; ')
  const command = async (path: string, body: unknown = {}, headers: Record<string, string> = {}): Promise<unknown> =>
    (await post(`/api/v1/${path}`, body, { cookie, ...headers })).json()

  return {
    takeOver: async (customerId) => takeOverResult.parse(await command(`conversations/${customerId}/takeover`)),
    giveBack: async (customerId) => void (await command(`conversations/${customerId}/give-back`)),
    write: async (customerId, text) =>
      void written.parse(await command(`conversations/${customerId}/messages`, { text })),
    later: async (customerId, plan, commandId) => {
      const named = commandId === undefined ? {} : { 'idempotency-key': commandId }
      return written.parse(await command(`conversations/${customerId}/scheduled`, plan, named)).id
    },
    undo: async (messageId) => undoResult.parse(await command(`messages/${messageId}/undo`)),
  }
}
