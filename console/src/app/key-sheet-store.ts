import { createOpener } from '../ui/opener.ts'

export const keySheet = createOpener()
export const openKeySheet = keySheet.open
