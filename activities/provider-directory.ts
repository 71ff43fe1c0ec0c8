import type { AccountId, TenantId } from '../domain/ids.ts'
import type { Channel } from '../domain/messaging/channel.ts'
import type { Capability, Vendor, VendorOf } from '../domain/providers.ts'
import type { ESignatureProvider } from '../providers/e-signature/contract.ts'
import { mailAccount } from '../providers/email/as-messaging.ts'
import type { EmailProvider } from '../providers/email/contract.ts'
import { type ModelChoice, modelChoice } from '../providers/llm/choice.ts'
import type { ModelProvider } from '../providers/llm/contract.ts'
import type { MessagingProvider } from '../providers/messaging/contract.ts'
import type { PaymentProvider } from '../providers/payment/contract.ts'
import type { ProviderError } from '../providers/provider-error.ts'
import type { ContractOf, ProviderRegistry } from '../providers/registry.ts'
import type { Credentials } from '../services/credential/cached.ts'
import type { StoredConfiguration } from '../services/credential/load.ts'
import { watched } from './watched-provider.ts'

export interface Opened<Provider> {
  readonly provider: Provider
  /** Names the account in callback addresses. */
  readonly endpointKey: string
}

export interface OpenedAccount extends Opened<MessagingProvider> {
  readonly vendor: Vendor
  readonly channel: Channel
  /** The tenant's own address. */
  readonly address: string
}

export interface OpenedModel {
  readonly provider: ModelProvider
  readonly vendor: VendorOf<'llm'>
  readonly choice: ModelChoice
}

/** The providers a tenant chose, ready to use with its own credentials. */
export interface ProviderDirectory {
  messaging(tenantId: TenantId, accountId: AccountId): Promise<OpenedAccount>
  /** The account a callback's address names, whether or not it is still the one in use. */
  behind<Name extends Capability>(
    capability: Name,
    tenantId: TenantId,
    configurationId: string,
  ): Promise<ContractOf[Name]>
  /** The vendor an e-mail account receives by. */
  mailbox(tenantId: TenantId, accountId: AccountId): Promise<{ provider: EmailProvider; address: string }>
  eSignature(tenantId: TenantId): Promise<Opened<ESignatureProvider>>
  payment(tenantId: TenantId): Promise<Opened<PaymentProvider>>
  model(tenantId: TenantId): Promise<OpenedModel>
}

/** Is told how each request to a vendor of a deal went; null is answered. Never fails. */
export type ProviderWatch = (
  tenantId: TenantId,
  configurationId: string,
  failure: ProviderError | null,
) => Promise<void>

export function createProviderDirectory(
  credentials: Credentials,
  registry: ProviderRegistry,
  watch?: ProviderWatch,
): ProviderDirectory {
  function open<Name extends Capability>(tenantId: TenantId, capability: Name, configuration: StoredConfiguration) {
    return registry.open(capability, {
      tenantId,
      configurationId: configuration.id,
      // safe: rows of a capability hold its own vendors; the registry refuses any other word
      vendor: configuration.vendor as VendorOf<Name>,
      credentials: configuration.credentials,
    })
  }

  async function chosen<Name extends Capability>(tenantId: TenantId, capability: Name) {
    const configuration = await credentials.forCapability(tenantId, capability)
    const provider = open(tenantId, capability, configuration)
    return {
      provider:
        watch === undefined ? provider : watched(provider, (failure) => watch(tenantId, configuration.id, failure)),
      endpointKey: configuration.endpointKey,
    }
  }

  /** A mailbox stands behind the same contract as a number. */
  const account = (tenantId: TenantId, inbound: StoredConfiguration, outbound: StoredConfiguration) =>
    inbound.capability === 'email'
      ? mailAccount(open(tenantId, 'email', inbound), open(tenantId, 'email', outbound))
      : open(tenantId, 'messaging', outbound)

  return {
    async messaging(tenantId, accountId) {
      const { channel, address, configuration, sending } = await credentials.forAccount(tenantId, accountId)
      return {
        provider: account(tenantId, configuration, sending),
        endpointKey: configuration.endpointKey,
        vendor: configuration.vendor,
        channel,
        address,
      }
    },
    behind: async (capability, tenantId, id) => open(tenantId, capability, await credentials.byId(tenantId, id)),
    async mailbox(tenantId, accountId) {
      const { address, configuration } = await credentials.forAccount(tenantId, accountId)
      return { provider: open(tenantId, 'email', configuration), address }
    },
    eSignature: (tenantId) => chosen(tenantId, 'e-signature'),
    payment: (tenantId) => chosen(tenantId, 'payment'),
    async model(tenantId) {
      const configuration = await credentials.forCapability(tenantId, 'llm')
      // safe: rows of a capability hold its own vendors; the registry refuses any other word
      const vendor = configuration.vendor as VendorOf<'llm'>
      const provider = open(tenantId, 'llm', configuration)
      return { provider, vendor, choice: modelChoice(vendor, configuration.settings) }
    },
  }
}
