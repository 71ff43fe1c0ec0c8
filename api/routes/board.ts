import { z } from 'zod'
import { type ApprovalId, asId, type LeadId } from '../../domain/ids.ts'
import { BOARD, type BoardColumn } from '../../domain/lead/stage.ts'
import { approvalLead } from '../../services/approval/read.ts'
import { type BoardFilter, readCard, readCards, readHorizon, readTotals, stagesOf } from '../../services/board/read.ts'
import type { Database } from '../../services/database.ts'
import { notFound } from '../../services/errors.ts'
import { requireLead } from '../../services/lead/known.ts'
import { readSettings } from '../../services/settings/read.ts'
import { inTenant, type Tx } from '../../services/transaction.ts'
import { workflowIds } from '../../temporal/contract/workflow-ids.ts'
import { withCorrelation } from '../../temporal/runtime/correlation.ts'
import type { DealCommands } from '../../temporal/runtime/deal-commands.ts'
import { mayReadTexts, OWNER, READERS } from '../auth/access.ts'
import {
  approvalRequest,
  board,
  boardQuery,
  closeRequest,
  deal,
  leadList,
  leadListQuery,
  personaRequest,
} from '../contract/board.ts'
import { done, id } from '../contract/shared.ts'
import { commandIdOf } from '../http/command-id.ts'
import { type Route, route } from '../route.ts'
import { presentCard } from './present.ts'
import { presentDeal } from './present-deal.ts'

export interface BoardDeps {
  readonly db: Database
  readonly deals: DealCommands
}

const FIRST_PAGE = 50
const byId = z.object({ id })

export function boardRoutes({ db, deals }: BoardDeps): Route[] {
  return [
    route(
      READERS,
      {
        method: 'get',
        path: '/api/v1/board',
        summary: 'The pipeline, column by column',
        shapes: { query: boardQuery },
        answers: board,
      },
      ({ query, scope, identity }) =>
        inTenant(db, scope, async (tx) => readBoard(tx, query, await mayReadTexts(tx, identity))),
    ),
    route(
      READERS,
      {
        method: 'get',
        path: '/api/v1/leads',
        summary: 'Leads as a list',
        shapes: { query: leadListQuery },
        answers: leadList,
      },
      ({ query, scope, identity }) =>
        inTenant(db, scope, async (tx) => {
          const stages = query.stage
            ? [query.stage]
            : query.column
              ? stagesOf(query.column)
              : BOARD.flatMap(({ stages: all }) => [...all])
          const mayRead = await mayReadTexts(tx, identity)
          const filter = { ...query, byNameOnly: !mayRead }
          const totals = await readTotals(tx, filter)
          const cards = await readCards(tx, stages, filter, query)
          const total = totals.filter(({ stage }) => stages.includes(stage)).reduce((sum, { count }) => sum + count, 0)
          return { leads: cards.map((row) => presentCard(row, mayRead)), total }
        }),
    ),
    route(
      READERS,
      {
        method: 'get',
        path: '/api/v1/leads/{id}',
        summary: 'One deal with its story',
        shapes: { params: byId },
        answers: deal,
      },
      ({ params, scope, identity }) =>
        inTenant(db, scope, async (tx) => {
          const leadId = asId<LeadId>(params.id)
          const card = await readCard(tx, leadId)
          if (card === null) throw notFound('lead')
          return presentDeal(tx, card, workflowIds.leadToPayment(tx.tenantId, leadId), await mayReadTexts(tx, identity))
        }),
    ),
    route(
      OWNER,
      {
        method: 'post',
        path: '/api/v1/leads/{id}/close',
        summary: 'Close a lead as lost; open documents are voided',
        shapes: { params: byId, body: closeRequest },
        answers: done,
      },
      async ({ params, body, identity, scope, correlationId, request }) => {
        const leadId = asId<LeadId>(params.id)
        const command = { reason: body.reason, userId: identity.userId ?? identity.tenantId }
        await inTenant(db, scope, (tx) => requireLead(tx, leadId))
        await withCorrelation(correlationId, () =>
          deals.close(identity.tenantId, leadId, command, commandIdOf(request)),
        )
        return { ok: true as const }
      },
    ),
    route(
      OWNER,
      {
        method: 'post',
        path: '/api/v1/leads/{id}/persona',
        summary: 'Cast another persona',
        shapes: { params: byId, body: personaRequest },
        answers: done,
      },
      async ({ params, body, identity, scope, correlationId, request }) => {
        const leadId = asId<LeadId>(params.id)
        const command = { persona: body.persona, userId: identity.userId ?? identity.tenantId }
        await inTenant(db, scope, (tx) => requireLead(tx, leadId))
        await withCorrelation(correlationId, () =>
          deals.changePersona(identity.tenantId, leadId, command, commandIdOf(request)),
        )
        return { ok: true as const }
      },
    ),
    route(
      OWNER,
      {
        method: 'post',
        path: '/api/v1/approvals/{id}',
        summary: 'Say yes or no to a step that waits',
        shapes: { params: byId, body: approvalRequest },
        answers: done,
      },
      async ({ params, body, identity, scope, correlationId, request }) => {
        const approvalId = asId<ApprovalId>(params.id)
        const command = { approvalId, decision: body.decision, userId: identity.userId ?? identity.tenantId }
        const leadId = await inTenant(db, scope, (tx) => approvalLead(tx, approvalId))
        await withCorrelation(correlationId, () =>
          deals.approve(identity.tenantId, leadId, command, commandIdOf(request)),
        )
        return { ok: true as const }
      },
    ),
  ]
}

async function readBoard(tx: Tx, query: BoardFilter, mayRead: boolean): Promise<z.input<typeof board>> {
  const filter = { ...query, byNameOnly: !mayRead }
  const { currency } = await readSettings(tx)
  const position = await readHorizon(tx)
  const totals = await readTotals(tx, filter)
  const countOf = (column: BoardColumn) => {
    const mine = totals.filter(({ stage }) => stagesOf(column).includes(stage))
    return { count: sum(mine.map(({ count }) => count)), sumMinor: sum(mine.map(({ sum_minor }) => sum_minor)) }
  }
  const columns = []
  for (const { column, stages } of BOARD) {
    const cards = await readCards(tx, stages, filter, { limit: FIRST_PAGE, offset: 0 })
    const total = countOf(column)
    columns.push({
      column,
      ...total,
      currency,
      cards: cards.map((row) => presentCard(row, mayRead)),
      hasMore: total.count > cards.length,
    })
  }
  return { columns, lost: { count: totals.find(({ stage }) => stage === 'lost')?.count ?? 0 }, position }
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0)
