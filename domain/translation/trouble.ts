/**
 * Why a text could not be translated. not_configured: nobody to ask · too_long: for the model's window, or for anybody · budget:
 * the day's share is spent · away: the model does not answer · busy: a colleague's attempt takes too long · unusable: what came
 * back is no translation.
 */
export const TRANSLATION_TROUBLES = ['not_configured', 'too_long', 'budget', 'away', 'busy', 'unusable'] as const
export type TranslationTrouble = (typeof TRANSLATION_TROUBLES)[number]
