import type { VersionRow } from '../../services/knowledge/versions.ts'
import { instant } from './present.ts'

export const presentVersion = <Row extends VersionRow>({ savedAt, ...said }: Row) => ({
  ...said,
  savedAt: instant(savedAt),
})
