import { useState } from 'react'

const keyOf = (customerId: string) => `steward-draft-${customerId}`

/** What is being written to a customer, kept until it is sent even when the page changes. */
export function useDraft(customerId: string): readonly [string, (text: string) => void] {
  const [draft, setDraft] = useState(() => ({ customerId, text: sessionStorage.getItem(keyOf(customerId)) ?? '' }))
  if (draft.customerId !== customerId) setDraft({ customerId, text: sessionStorage.getItem(keyOf(customerId)) ?? '' })
  const change = (text: string) => {
    if (text === '') sessionStorage.removeItem(keyOf(customerId))
    else sessionStorage.setItem(keyOf(customerId), text)
    setDraft({ customerId, text })
  }
  return [draft.customerId === customerId ? draft.text : '', change]
}
