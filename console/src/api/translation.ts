import type { OwnReading, ReadingView, TranslatedView, TranslationSettings } from '../../../api/contract/translation.ts'
import { request, SLOW_MS } from './request.ts'

export type Spoken = ReadingView['reads']

/** What a message says, in the language the staff read. */
export const translateMessage = (messageId: string): Promise<TranslatedView> =>
  request(`/messages/${messageId}/translation`, { method: 'POST', limitMs: SLOW_MS })

/** What is being written, in the customer's language; nothing is sent. */
export const translateDraft = (customerId: string, body: { text: string; to: Spoken }): Promise<TranslatedView> =>
  request(`/conversations/${customerId}/translation`, { method: 'POST', body, limitMs: SLOW_MS })

export const changeTranslation = (body: TranslationSettings): Promise<TranslationSettings> =>
  request('/settings/translation', { method: 'PUT', body })

export const changeOwnReading = (body: OwnReading): Promise<OwnReading> =>
  request('/settings/translation/mine', { method: 'PUT', body })
