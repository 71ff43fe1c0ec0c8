import { ActionIcon, CloseButton } from '@mantine/core'
import { IconPaperclip } from '@tabler/icons-react'
import { useRef } from 'react'
import { sizeWords } from './attachment-words.ts'
import styles from './file-chips.module.css'
import { ACCEPTED } from './file-rules.ts'
import type { Files } from './use-files.ts'

/** What will leave with the words. */
export function FileChips({ files: { list, trouble, remove } }: { readonly files: Files }) {
  return (
    <>
      {list.length === 0 ? null : (
        <ul className={styles.files} aria-label="Files to send">
          {list.map((file, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two files may bear one name
            <li key={`${file.name}-${index}`} className={styles.file}>
              <bdi className="one-line" title={file.name}>
                {file.name}
              </bdi>
              <span className={`${styles.size} number`}>{sizeWords(file.size)}</span>
              <CloseButton size="xs" aria-label={`Do not send ${file.name}`} onClick={() => remove(file)} />
            </li>
          ))}
        </ul>
      )}
      <p role="status" className={styles.trouble}>
        {trouble}
      </p>
    </>
  )
}

/** Chooses files; they may be dropped on the composer or pasted, too. */
export function AttachButton({ onFiles }: { readonly onFiles: Files['add'] }) {
  const picker = useRef<HTMLInputElement>(null)
  return (
    <>
      <ActionIcon
        variant="subtle"
        aria-label="Attach files"
        title="Attach files"
        onClick={() => picker.current?.click()}
      >
        <IconPaperclip size={16} stroke={1.8} aria-hidden="true" />
      </ActionIcon>
      <input
        ref={picker}
        type="file"
        accept={ACCEPTED}
        multiple
        hidden
        aria-label="Files to attach"
        onChange={(event) => {
          onFiles([...(event.currentTarget.files ?? [])])
          event.currentTarget.value = ''
        }}
      />
    </>
  )
}
