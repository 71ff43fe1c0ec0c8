import type { z } from 'zod'
import type { Board, boardQuery, leadList, leadListQuery } from '../../../api/contract/board.ts'
import { request } from './request.ts'

export type BoardFilter = z.infer<typeof boardQuery>
export type LeadFilter = Partial<z.infer<typeof leadListQuery>>
export type LeadList = z.infer<typeof leadList>

export const fetchBoard = (search: BoardFilter, signal?: AbortSignal): Promise<Board> =>
  request('/board', { search, signal })

export const fetchLeads = (search: LeadFilter, signal?: AbortSignal): Promise<LeadList> =>
  request('/leads', { search, signal })
