import { Status } from '../ui/status.tsx'
import type { Fares } from './fares.ts'

/** How it fares, with its sign; the provider's own word for whoever asks its support. */
export const FaresMark = ({ fares: { words, tone, code } }: { readonly fares: Fares }) => (
  <Status tone={tone} isQuiet isSentence title={code == null ? undefined : `The provider's code: ${code}`}>
    {words}
  </Status>
)
