import { z } from 'zod'
import { asId, type CustomerId, type MessageId } from '../../domain/ids.ts'
import { ServiceError } from '../../services/errors.ts'
import { changeOwnReading, changeTranslation } from '../../services/settings/translation.ts'
import { inTenant } from '../../services/transaction.ts'
import { OWNER, STAFF } from '../auth/access.ts'
import { id } from '../contract/shared.ts'
import { draftTranslationRequest, ownReading, translated, translationSettings } from '../contract/translation.ts'
import { type Route, route } from '../route.ts'
import { translateDraft } from '../translation/draft.ts'
import { translateMessage } from '../translation/message.ts'
import type { TranslatorDeps } from '../translation/ready.ts'
import { presentTranslated } from './present-translation.ts'

const byId = z.object({ id })

/** Texts in other languages, for whoever answers customers: asking a model costs money, so watching is not enough. */
export function translationRoutes(deps: TranslatorDeps): Route[] {
  return [
    route(
      STAFF,
      {
        method: 'post',
        path: '/api/v1/messages/{id}/translation',
        summary: 'What a message says, in the language the staff read; made once',
        shapes: { params: byId },
        answers: translated,
      },
      async ({ params, scope, identity: { userId } }) =>
        presentTranslated(await translateMessage(deps, scope, { id: asId<MessageId>(params.id), userId })),
    ),
    route(
      STAFF,
      {
        method: 'post',
        path: '/api/v1/conversations/{id}/translation',
        summary: 'What a colleague is writing, in the language of the customer; nothing is sent',
        shapes: { params: byId, body: draftTranslationRequest },
        answers: translated,
      },
      async ({ params, body, scope }) => {
        const customerId = asId<CustomerId>(params.id)
        return presentTranslated(await translateDraft(deps, scope, { customerId, ...body }))
      },
    ),
    route(
      OWNER,
      {
        method: 'put',
        path: '/api/v1/settings/translation',
        summary: 'Say what the staff read, and whether other languages are translated by themselves',
        shapes: { body: translationSettings },
        answers: translationSettings,
      },
      async ({ body, scope }) => {
        await inTenant(deps.db, scope, (tx) => changeTranslation(tx, body))
        return body
      },
    ),
    route(
      STAFF,
      {
        method: 'put',
        path: '/api/v1/settings/translation/mine',
        summary: 'Say what you read, where it is not what everybody reads',
        shapes: { body: ownReading },
        answers: ownReading,
      },
      async ({ body, scope, identity: { userId } }) => {
        if (userId === null) throw new ServiceError('forbidden', 'people_only', 'Only a person reads for themselves.')
        await inTenant(deps.db, scope, (tx) => changeOwnReading(tx, userId, body.reads))
        return body
      },
    ),
  ]
}
