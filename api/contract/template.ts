import { z } from 'zod'
import { TEMPLATE_APPROVALS } from '../../domain/messaging/template.ts'
import { channel, id, instant } from './shared.ts'

export const templateView = z.object({
  id,
  name: z.string(),
  channel,
  language: z.string(),
  providerRef: z.string(),
  /** With {{1}}, {{2}} ... where words go. */
  body: z.string(),
  approval: z.enum(TEMPLATE_APPROVALS),
  rejection: z.string().nullable(),
  /** Since when the provider's list has left it out: one list alone is no proof. */
  missingSince: instant.nullable(),
})
export type TemplateView = z.infer<typeof templateView>

export const templateSettings = z.object({
  templates: z.array(templateView),
  /** Channels that know templates. */
  channels: z.array(channel),
  /** The provider's list: when it was asked for and read; null while nobody has. */
  list: z
    .object({
      askedAt: instant,
      fetchedAt: instant.nullable(),
      isPending: z.boolean(),
      failure: z.string().nullable(),
      skipped: z.number().int(),
    })
    .nullable(),
})
export type TemplateSettings = z.infer<typeof templateSettings>

export const templateRequest = z.object({
  name: z.string().trim().min(1).max(100),
  channel,
  language: z
    .string()
    .trim()
    .regex(/^[a-z]{2,3}(?:[_-][A-Za-z]{2,4})?$/, 'A language such as en or pt_BR.'),
  /** What the provider calls it. */
  providerRef: z.string().trim().min(1).max(100),
  body: z.string().trim().min(1).max(1_024),
})
export type TemplateRequest = z.infer<typeof templateRequest>

export const chosenTemplate = z.object({
  id,
  variables: z.array(z.string().trim().min(1).max(600)).max(20),
})

/** What may be sent to one customer where free words may not. */
export const templatesFor = z.object({
  channel: channel.nullable(),
  templates: z.array(templateView),
  customerName: z.string().nullable(),
  language: z.string(),
  businessName: z.string(),
})
export type TemplatesFor = z.infer<typeof templatesFor>
