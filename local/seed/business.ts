import { readdirSync, readFileSync } from 'node:fs'
import { z } from 'zod'
import { ADDRESSED_BY, CHANNELS } from '../../domain/messaging/channel.ts'
import { CURRENCIES } from '../../domain/money.ts'
import { VENDORS } from '../../domain/providers.ts'

const role = z.enum(['owner', 'staff', 'viewer'])

/** A business described in files, ready to be set up: the demo business here, others in tests. */
export const businessSchema = z.object({
  slug: z.string(),
  settings: z.looseObject({ businessName: z.string(), currency: z.enum(CURRENCIES) }),
  prices: z.array(
    z.object({
      sku: z.string(),
      name: z.string(),
      description: z.string(),
      listMinor: z.int(),
      floorMinor: z.int(),
      taxBasisPoints: z.int(),
    }),
  ),
  accounts: z.array(
    z.object({
      channel: z.enum(CHANNELS),
      address: z.string(),
      /** For e-mail: who takes the mail in, and who sends it where that is somebody else. */
      vendor: z.enum(VENDORS.email).optional(),
      sendsThrough: z.enum(VENDORS.email).optional(),
    }),
  ),
  templates: z.array(z.object({ name: z.string(), body: z.string() })),
  users: z.array(z.object({ role, name: z.string(), email: z.email() })),
  /** Articles in Markdown by name, what means the same, and the business's own questions with the article that answers. */
  knowledge: z
    .object({
      articles: z.record(z.string(), z.string()).default({}),
      synonyms: z.array(z.array(z.string())).default([]),
      questions: z.array(z.object({ question: z.string(), article: z.string().nullable() })).default([]),
    })
    .prefault({}),
})
export type Business = z.infer<typeof businessSchema>

/** Its accounts that are phone numbers. */
export const numbersOf = ({ accounts }: Business): Business['accounts'] =>
  accounts.filter(({ channel }) => ADDRESSED_BY[channel] === 'phone')

const read = (file: string) => readFileSync(new URL(`../../context/demo/${file}`, import.meta.url), 'utf8').trim()

/** The demo business from context/demo, its texts as the owner would have written them into the settings. */
export function demoBusiness(): Business {
  const business = businessSchema.parse(JSON.parse(read('business.json')))
  const texts = {
    profile: `${read('company-profile.md')}\n\n${read('product-docs.md')}`,
    brandVoice: read('brand-voice.md'),
    escalationRules: read('escalation-rules.md'),
  }
  return { ...business, settings: { ...business.settings, ...texts }, knowledge: demoKnowledge(business) }
}

function demoKnowledge({ knowledge }: Business): Business['knowledge'] {
  const names = readdirSync(new URL('../../context/demo/knowledge/', import.meta.url)).filter((name) =>
    name.endsWith('.md'),
  )
  const article = (name: string) => [name.replace(/\.md$/, ''), read(`knowledge/${name}`)] as const
  return businessSchema.shape.knowledge.parse({
    ...knowledge,
    articles: Object.fromEntries(names.map(article)),
    questions: JSON.parse(read('knowledge-questions.json')),
  })
}
