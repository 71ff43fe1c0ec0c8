import { typeInto } from './type-into.ts'

/** Types lines into a field for everybody to see, one at a time. */
export function createTypist(field: HTMLTextAreaElement, onChange: () => void) {
  let typing: AbortController | null = null
  return {
    isTyping: () => typing !== null,
    stop: () => typing?.abort(),
    /** Rejects when it is stopped, from here or by the signal. */
    type: async (line: string, signal?: AbortSignal): Promise<void> => {
      const control = new AbortController()
      typing = control
      try {
        await typeInto(field, line, AbortSignal.any([control.signal, ...(signal ? [signal] : [])]), onChange)
      } finally {
        if (typing === control) typing = null
      }
    },
  }
}
