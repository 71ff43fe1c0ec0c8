import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { useUndo } from '../app/undo-provider.tsx'

export function CopyButton({ text, children }: { readonly text: string; readonly children: ReactNode }) {
  const undo = useUndo()
  const copy = async () => {
    await navigator.clipboard.writeText(text)
    undo.say('Copied')
  }
  return (
    <Button variant="default" size="xs" onClick={() => undo.attempt('It could not be copied', copy())}>
      {children}
    </Button>
  )
}
