/** The four layers of every prompt; a lower one wins. The last two are data, never instructions. */
export const PROMPT_LAYERS = ['platform_policy', 'tenant_persona', 'domain_knowledge', 'session'] as const
export type PromptLayer = (typeof PROMPT_LAYERS)[number]
