import { useState } from 'react'
import { isAnything, NOTHING_UNSAVED, type Unsaved } from './article-draft.ts'

const keyOf = (articleId: string) => `steward-article-${articleId}`

function readKept(articleId: string): Unsaved {
  const kept = sessionStorage.getItem(keyOf(articleId))
  // safe: only this file writes under that key
  return kept === null ? NOTHING_UNSAVED : (JSON.parse(kept) as Unsaved)
}

function keep(articleId: string, unsaved: Unsaved): void {
  try {
    if (isAnything(unsaved)) sessionStorage.setItem(keyOf(articleId), JSON.stringify(unsaved))
    else sessionStorage.removeItem(keyOf(articleId))
  } catch {
    // the browser's room is used up: it lives on in the page, and leaving asks first
  }
}

/** What is being written of an article, kept until it is saved even when the page changes. */
export function useUnsaved(articleId: string): readonly [Unsaved, (unsaved: Unsaved) => void] {
  const [unsaved, setUnsaved] = useState(() => readKept(articleId))
  const change = (next: Unsaved) => {
    keep(articleId, next)
    setUnsaved(next)
  }
  return [unsaved, change]
}
