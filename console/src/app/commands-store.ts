import { createOpener } from '../ui/opener.ts'

export const commands = createOpener()
export const openCommands = commands.open
