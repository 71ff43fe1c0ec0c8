import { IconAlertTriangle } from '@tabler/icons-react'
import type { Toast } from '../app/undo.ts'
import styles from './toast-bar.module.css'

interface Props {
  readonly toast: Toast | null
  readonly holdMs: number
  readonly onUndo: () => void
}

/** Says what was just done and for how long it can be undone. */
export function ToastBar({ toast, holdMs, onUndo }: Props) {
  return (
    <div className={styles.place} aria-live="polite" role="status">
      {toast === null ? null : (
        <div key={toast.label} className={styles.toast} data-tone={toast.tone}>
          {toast.tone === 'broken' ? <IconAlertTriangle size={16} aria-hidden="true" /> : null}
          <span>{toast.label}</span>
          {toast.canUndo ? (
            <button type="button" className={styles.undo} onClick={onUndo}>
              Undo <kbd>Z</kbd>
            </button>
          ) : null}
          {toast.canUndo ? <span className={styles.left} style={{ animationDuration: `${holdMs}ms` }} /> : null}
        </div>
      )}
    </div>
  )
}
