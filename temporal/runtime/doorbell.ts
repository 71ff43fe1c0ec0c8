import { type Client, WithStartWorkflowOperation, WorkflowNotFoundError } from '@temporalio/client'
import type { UpdateDefinition } from '@temporalio/common'
import type { ConversationTimings } from '../../domain/conversation/timings.ts'
import type { EscalationTimings } from '../../domain/escalation/timings.ts'
import type { CustomerId, LeadId, TenantId, TicketId } from '../../domain/ids.ts'
import type { DealTimings } from '../../domain/lead/timings.ts'
import type { TicketTimings } from '../../domain/ticket/timings.ts'
import {
  bell,
  type ControlCommand,
  type ConversationInput,
  giveBack,
  type TakeOverResult,
  takeOver,
  type UndoCommand,
  undoSend,
} from '../contract/conversation.ts'
import { acknowledge } from '../contract/escalation.ts'
import { dealBell, envelopeChanged, invoiceChanged } from '../contract/lead-to-payment.ts'
import { searchAttributes } from '../contract/search-attributes.ts'
import { TASK_QUEUES } from '../contract/task-queues.ts'
import { ticketBell } from '../contract/ticket.ts'
import { workflowIds } from '../contract/workflow-ids.ts'

export type DealNews = 'deal' | 'envelope' | 'invoice'

/** Wakes workflows. A ring carries nothing and may be lost: the sweeper rings again for whatever still waits. */
export interface Doorbell {
  ringConversation(tenantId: TenantId, customerId: CustomerId): Promise<void>
  /** Starts the workflow of a lead; true when this call, or one before it, did. */
  startDeal(tenantId: TenantId, leadId: LeadId, timings: DealTimings): Promise<void>
  /** False when no workflow of this deal is running. */
  ringDeal(tenantId: TenantId, leadId: LeadId, news: DealNews): Promise<boolean>
  /** Wakes the workflow of a ticket that is not done; starts it where none runs. */
  ringTicket(tenantId: TenantId, ticketId: TicketId, timings: TicketTimings): Promise<void>
  ringEscalation(tenantId: TenantId, ticketId: TicketId, timings: EscalationTimings): Promise<void>
  /** Somebody may have the ticket now: whoever waits for that looks again. */
  acknowledge(tenantId: TenantId, ticketId: TicketId): Promise<void>
}

/** Commands that staff give; each answers. `updateId` makes a repeated request the same command. */
export interface ConversationCommands {
  takeOver(
    tenantId: TenantId,
    customerId: CustomerId,
    command: ControlCommand,
    updateId: string,
  ): Promise<TakeOverResult>
  giveBack(
    tenantId: TenantId,
    customerId: CustomerId,
    command: ControlCommand,
    updateId: string,
  ): Promise<{ controlEpoch: number }>
  undo(tenantId: TenantId, customerId: CustomerId, command: UndoCommand, updateId: string): Promise<{ undone: boolean }>
}

/** Nobody waits for a ring; a busy engine should hear it all the same. */
const RING_LIMIT_MS = 2_000
/** Somebody waits in front of a screen: rather say that nobody answers than let them look at nothing. */
export const COMMAND_LIMIT_MS = 10_000
const signals = { deal: dealBell, envelope: envelopeChanged, invoice: invoiceChanged } as const

/** Rings that nobody waits for go on in the background. */
export interface Ringing {
  /** Resolves when none is under way any more: a connection that is closed before would fail them out of anybody's reach. */
  quiet(): Promise<void>
}

export interface DoorbellOptions {
  readonly client: Client
  readonly timings: ConversationTimings
}

export function createDoorbell({ client, timings }: DoorbellOptions): Doorbell & ConversationCommands & Ringing {
  const conversationStart = (tenantId: TenantId, customerId: CustomerId) => ({
    workflowId: workflowIds.conversation(tenantId, customerId),
    taskQueue: TASK_QUEUES.steward,
    args: [{ version: 1, tenantId, customerId, timings } satisfies ConversationInput] as [ConversationInput],
    typedSearchAttributes: [
      { key: searchAttributes.tenant, value: tenantId },
      { key: searchAttributes.customer, value: customerId },
    ],
    staticSummary: 'Everything one customer writes and is answered',
  })

  async function command<Result, Command extends ControlCommand>(
    update: UpdateDefinition<Result, [Command]>,
    tenantId: TenantId,
    customerId: CustomerId,
    args: Command,
    updateId: string,
    limitMs = COMMAND_LIMIT_MS,
  ): Promise<Result> {
    const startWorkflowOperation = new WithStartWorkflowOperation('conversation', {
      ...conversationStart(tenantId, customerId),
      workflowIdConflictPolicy: 'USE_EXISTING',
    })
    return client.withDeadline(Date.now() + limitMs, () =>
      client.workflow.executeUpdateWithStart(update, { args: [args], updateId, startWorkflowOperation }),
    )
  }

  const ringing = new Set<Promise<unknown>>()
  async function ring<Result>(call: () => Promise<Result>): Promise<Result> {
    const rung = client.withDeadline(Date.now() + RING_LIMIT_MS, call)
    ringing.add(rung)
    try {
      return await rung
    } finally {
      ringing.delete(rung)
    }
  }

  return {
    quiet: async () => void (await Promise.allSettled(ringing)),
    async ringConversation(tenantId, customerId) {
      await ring(() =>
        client.workflow.signalWithStart('conversation', {
          ...conversationStart(tenantId, customerId),
          signal: bell,
          signalArgs: [],
        }),
      )
    },
    async startDeal(tenantId, leadId, dealTimings) {
      await ring(() =>
        client.workflow.start('leadToPayment', {
          workflowId: workflowIds.leadToPayment(tenantId, leadId),
          taskQueue: TASK_QUEUES.steward,
          args: [{ version: 1, tenantId, leadId, timings: dealTimings }],
          workflowIdConflictPolicy: 'USE_EXISTING',
          typedSearchAttributes: [{ key: searchAttributes.tenant, value: tenantId }],
          staticSummary: 'A lead on its way to payment',
        }),
      )
    },
    async ringDeal(tenantId, leadId, news) {
      try {
        await ring(() => client.workflow.getHandle(workflowIds.leadToPayment(tenantId, leadId)).signal(signals[news]))
        return true
      } catch (error) {
        if (error instanceof WorkflowNotFoundError) return false
        throw error
      }
    },
    async ringTicket(tenantId, ticketId, ticketTimings) {
      await ring(() =>
        client.workflow.signalWithStart('ticket', {
          workflowId: workflowIds.ticket(tenantId, ticketId),
          taskQueue: TASK_QUEUES.steward,
          args: [{ version: 1, tenantId, ticketId, timings: ticketTimings }],
          typedSearchAttributes: [{ key: searchAttributes.tenant, value: tenantId }],
          staticSummary: 'A ticket and its deadlines',
          signal: ticketBell,
          signalArgs: [],
        }),
      )
    },
    async ringEscalation(tenantId, ticketId, escalationTimings) {
      await ring(() =>
        client.workflow.signalWithStart('escalation', {
          workflowId: workflowIds.escalation(tenantId, ticketId),
          taskQueue: TASK_QUEUES.steward,
          args: [{ version: 1, tenantId, ticketId, timings: escalationTimings }],
          typedSearchAttributes: [{ key: searchAttributes.tenant, value: tenantId }],
          staticSummary: 'A ticket that waits for a person',
          signal: acknowledge,
          signalArgs: [],
        }),
      )
    },
    async acknowledge(tenantId, ticketId) {
      try {
        await ring(() => client.workflow.getHandle(workflowIds.escalation(tenantId, ticketId)).signal(acknowledge))
      } catch (error) {
        if (!(error instanceof WorkflowNotFoundError)) throw error
      }
    },
    // It waits by itself for what is on its way: that time is not the engine's.
    takeOver: (tenantId, customerId, args, updateId) =>
      command(takeOver, tenantId, customerId, args, updateId, COMMAND_LIMIT_MS + timings.settleMs),
    giveBack: (tenantId, customerId, args, updateId) => command(giveBack, tenantId, customerId, args, updateId),
    undo: (tenantId, customerId, args, updateId) => command(undoSend, tenantId, customerId, args, updateId),
  }
}
