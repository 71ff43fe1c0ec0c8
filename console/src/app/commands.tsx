import { lazy, Suspense, useEffect, useState } from 'react'
import { useKeys } from '../ui/use-keys.ts'
import { commands } from './commands-store.ts'

const fetchPalette = () => import('./command-palette.tsx')
const CommandPalette = lazy(() => fetchPalette().then(({ CommandPalette: default_ }) => ({ default: default_ })))
const IDLE_MS = 3_000

/** Shown when first asked for, fetched before: what is typed behind Cmd-K must not meet the page's own keys. */
export function Commands() {
  useEffect(() => {
    const timer = setTimeout(() => void fetchPalette().catch(() => undefined), IDLE_MS)
    return () => clearTimeout(timer)
  }, [])
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
