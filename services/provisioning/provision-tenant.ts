import { createHash } from 'node:crypto'
import type { PromptLayer } from '../../domain/context/layers.ts'
import type { TenantId } from '../../domain/ids.ts'
import { PERSONAS, type Persona } from '../../domain/persona/persona.ts'
import { type TenantSettings, tenantSettingsSchema } from '../../domain/settings/tenant-settings.ts'
import { newId } from '../new-id.ts'
import type { Tx } from '../transaction.ts'

/** The texts every new business starts with; each becomes version 1 of its prompt or template. */
export interface StarterTexts {
  readonly policy: string
  readonly personas: Readonly<Record<Persona, string>>
  readonly contractTitle: string
  readonly contract: string
}

export interface NewTenant {
  readonly slug: string
  readonly settings: Partial<TenantSettings> & { readonly businessName: string }
  readonly texts: StarterTexts
}

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

/** Creates a business with its cast, its prompts in production and a reviewed contract. Runs in the new tenant's scope. */
export async function provisionTenant(tx: Tx, tenant: NewTenant): Promise<TenantId> {
  const settings = tenantSettingsSchema.parse(tenant.settings)
  await tx.run('insert_tenant', 'insert into tenants (id, slug, name, settings) values ($1, $2, $3, $4)', [
    tx.tenantId,
    tenant.slug,
    settings.businessName,
    JSON.stringify(settings),
  ])
  await publish(tx, 'platform_policy', 'default', tenant.texts.policy)
  for (const persona of PERSONAS) {
    await publish(tx, 'tenant_persona', persona, tenant.texts.personas[persona])
    await tx.run(
      'insert_persona',
      'insert into agent_personas (tenant_id, id, persona, display_name) values ($1, $2, $3, $4)',
      [tx.tenantId, newId(), persona, persona.charAt(0).toUpperCase() + persona.slice(1)],
    )
  }
  await tx.run(
    'insert_contract_template',
    `insert into contract_templates (tenant_id, id, name, version, title, body, sha256, reviewed_at, is_current)
     values ($1, $2, 'contract', 1, $3, $4, $5, now(), true)`,
    [tx.tenantId, newId(), tenant.texts.contractTitle, tenant.texts.contract, sha256(tenant.texts.contract)],
  )
  return tx.tenantId
}

async function publish(tx: Tx, layer: PromptLayer, slot: string, body: string): Promise<void> {
  const id = newId()
  await tx.run(
    'insert_prompt',
    `insert into prompt_versions (tenant_id, id, layer, slot, version, body, sha256) values ($1, $2, $3, $4, 1, $5, $6)`,
    [tx.tenantId, id, layer, slot, body, sha256(body)],
  )
  await tx.run(
    'label_prompt',
    `insert into prompt_labels (tenant_id, layer, slot, label, prompt_version_id) values ($1, $2, $3, 'production', $4)`,
    [tx.tenantId, layer, slot, id],
  )
}
