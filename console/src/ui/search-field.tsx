import { CloseButton, TextInput } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import { IconSearch } from '@tabler/icons-react'
import { type RefObject, useEffect, useState } from 'react'

const TYPING_MS = 180

interface Props {
  readonly label: string
  readonly hint: string
  readonly value: string
  readonly onSearch: (text: string) => void
  readonly inputRef?: RefObject<HTMLInputElement | null>
  readonly className?: string | undefined
}

/** Searches while one types, a moment behind the fingers. */
export function SearchField({ label, hint, value, onSearch, inputRef, className }: Props) {
  const [text, setText] = useState(value)
  useEffect(() => setText(value), [value])
  const tell = useDebouncedCallback(onSearch, TYPING_MS)
  const change = (next: string) => {
    setText(next)
    tell(next.trim())
  }
  return (
    <TextInput
      ref={inputRef ?? null}
      type="search"
      size="xs"
      aria-label={label}
      placeholder={hint}
      className={className ?? ''}
      value={text}
      maxLength={200}
      onChange={(event) => change(event.currentTarget.value)}
      onKeyDown={(event) => event.key === 'Escape' && event.currentTarget.blur()}
      leftSection={<IconSearch size={14} stroke={1.8} />}
      rightSection={
        text === '' ? null : <CloseButton size="xs" aria-label="Clear the search" onClick={() => change('')} />
      }
    />
  )
}
