import { useState } from 'react'
import styles from './message-text.module.css'
import { beginningOf, shortAddress, textParts } from './text-parts.ts'

interface Props {
  readonly text: string
  readonly className?: string | undefined
  /** Nobody lets go what they have not seen to its end. */
  readonly isWhole?: boolean
}

/** What was said, as it was written. Addresses can be followed, and what is very long begins folded. */
export function MessageText({ text, className, isWhole = false }: Props) {
  const [isOpen, setIsOpen] = useState(false)
  const beginning = isWhole ? null : beginningOf(text)
  const shown = isOpen ? text : (beginning ?? text)
  return (
    <>
      <p className={className} dir="auto">
        {textParts(shown).map((part) =>
          part.url === null ? (
            part.text
          ) : (
            <a
              key={part.at}
              href={part.url}
              title={part.text}
              target="_blank"
              rel="noopener noreferrer"
              className={styles.link}
            >
              {shortAddress(part.text)}
            </a>
          ),
        )}
      </p>
      {beginning === null ? null : (
        <button type="button" className={styles.more} aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
          {isOpen ? 'Show less' : 'Show all'}
        </button>
      )}
    </>
  )
}
