import { createContext, type ReactNode, useContext, useEffect, useState } from 'react'
import { ToastBar } from '../ui/toast-bar.tsx'
import { useKeys } from '../ui/use-keys.ts'
import { createUndo, type Toast, type Undo } from './undo.ts'

const HOLD_MS = 6_000
const UndoContext = createContext<Undo | null>(null)

export function useUndo(): Undo {
  const undo = useContext(UndoContext)
  if (undo === null) throw new Error('the app is wrapped in an UndoProvider')
  return undo
}

/** Holds the one action that can still be undone, and shows it. */
export function UndoProvider({ children }: { readonly children: ReactNode }) {
  const [toast, setToast] = useState<Toast | null>(null)
  const [undo] = useState(() => createUndo({ holdMs: HOLD_MS, show: setToast }))
  useKeys({ z: () => undo.undo() })
  useEffect(() => {
    const leave = () => undo.flush(true)
    addEventListener('pagehide', leave)
    return () => removeEventListener('pagehide', leave)
  }, [undo])
  return (
    <UndoContext value={undo}>
      {children}
      <ToastBar toast={toast} holdMs={HOLD_MS} onUndo={() => undo.undo()} />
    </UndoContext>
  )
}
