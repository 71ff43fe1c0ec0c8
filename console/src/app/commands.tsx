import { lazy, Suspense, useState } from 'react'
import { useKeys } from '../ui/use-keys.ts'
import { commands } from './commands-store.ts'

const CommandPalette = lazy(() =>
  import('./command-palette.tsx').then(({ CommandPalette: default_ }) => ({ default: default_ })),
)

/** The palette is fetched when it is first asked for. */
export function Commands() {
  const isOpen = commands.useIsOpen()
  const [wasOpen, setWasOpen] = useState(false)
  if (isOpen && !wasOpen) setWasOpen(true)
  useKeys({ 'mod+k': commands.open })
  return wasOpen ? (
    <Suspense>
      <CommandPalette />
    </Suspense>
  ) : null
}
