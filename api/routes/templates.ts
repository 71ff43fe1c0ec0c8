import { z } from 'zod'
import { channels } from '../../channels/registry.ts'
import { asId, type CustomerId } from '../../domain/ids.ts'
import { CHANNELS, type Channel } from '../../domain/messaging/channel.ts'
import type { Database } from '../../services/database.ts'
import { ServiceError } from '../../services/errors.ts'
import { askForTemplates } from '../../services/template/ask.ts'
import { addTypedTemplate, changeTemplate, removeTemplate } from '../../services/template/keep.ts'
import {
  listTemplates,
  type TemplateEntry,
  type TemplateListState,
  templateListState,
} from '../../services/template/list.ts'
import { templatesFor } from '../../services/template/read-for.ts'
import { inTenant, type Tx } from '../../services/transaction.ts'
import { OWNER, STAFF } from '../auth/access.ts'
import { written } from '../contract/conversation-commands.ts'
import { done, id } from '../contract/shared.ts'
import { templateRequest, templateSettings, templatesFor as templatesForView } from '../contract/template.ts'
import { type Route, route } from '../route.ts'
import { instant, maybeInstant } from './present.ts'

const byId = z.object({ id })
/** Where free words end after a while. */
const KNOWING: readonly Channel[] = CHANNELS.filter((channel) => channels[channel].capabilities.replyWindowMs !== null)

/** Texts a channel's owner approved: what may be sent to one customer, and how the business keeps them. */
export const templateRoutes = ({ db }: { readonly db: Database }): Route[] => [
  route(
    STAFF,
    {
      method: 'get',
      path: '/api/v1/conversations/{id}/templates',
      summary: 'Templates that may be sent to this customer',
      shapes: { params: byId },
      answers: templatesForView,
    },
    ({ params, scope }) =>
      inTenant(db, scope, async (tx) => {
        const found = await templatesFor(tx, asId<CustomerId>(params.id))
        return { ...found, templates: found.templates.map(presentTemplate) }
      }),
  ),
  route(
    STAFF,
    {
      method: 'get',
      path: '/api/v1/settings/templates',
      summary: "The business's templates",
      answers: templateSettings,
    },
    ({ scope }) => inTenant(db, scope, readTemplateSettings),
  ),
  route(
    OWNER,
    {
      method: 'post',
      path: '/api/v1/settings/templates',
      summary: 'Add a template the provider has',
      shapes: { body: templateRequest },
      answers: written,
      status: 201,
    },
    async ({ body, scope }) => {
      requireKnowing(body.channel)
      return { id: await inTenant(db, scope, (tx) => addTypedTemplate(tx, body)) }
    },
  ),
  route(
    OWNER,
    {
      method: 'put',
      path: '/api/v1/settings/templates/{id}',
      summary: 'Change a template',
      shapes: { params: byId, body: templateRequest },
      answers: done,
    },
    async ({ params, body, scope }) => {
      requireKnowing(body.channel)
      await inTenant(db, scope, (tx) => changeTemplate(tx, params.id, body))
      return { ok: true as const }
    },
  ),
  route(
    OWNER,
    {
      method: 'delete',
      path: '/api/v1/settings/templates/{id}',
      summary: 'Remove a template here; at the provider it stays',
      shapes: { params: byId },
      answers: done,
    },
    async ({ params, scope }) => {
      await inTenant(db, scope, (tx) => removeTemplate(tx, params.id))
      return { ok: true as const }
    },
  ),
  route(
    STAFF,
    {
      method: 'post',
      path: '/api/v1/settings/templates/fetch',
      summary: "Read the provider's list of templates; it is here within seconds",
      answers: done,
      status: 202,
    },
    async ({ scope }) => {
      await inTenant(db, scope, askForTemplates)
      return { ok: true as const }
    },
  ),
]

function requireKnowing(channel: Channel): void {
  if (KNOWING.includes(channel)) return
  throw new ServiceError(
    'invalid',
    'no_templates',
    'This channel knows no templates: there you may always write freely.',
  )
}

async function readTemplateSettings(tx: Tx): Promise<z.input<typeof templateSettings>> {
  const [templates, state] = await Promise.all([listTemplates(tx), templateListState(tx)])
  return {
    templates: templates.map(presentTemplate),
    channels: [...KNOWING],
    list: state === null ? null : presentList(state),
  }
}

const presentTemplate = ({ missingSince, ...template }: TemplateEntry) => ({
  ...template,
  missingSince: maybeInstant(missingSince),
})

const presentList = ({ askedAt, fetchedAt, failure, skipped }: TemplateListState) => ({
  askedAt: instant(askedAt),
  fetchedAt: maybeInstant(fetchedAt),
  isPending: fetchedAt === null || fetchedAt < askedAt,
  failure,
  skipped,
})
