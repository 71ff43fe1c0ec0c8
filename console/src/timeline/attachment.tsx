import { IconDownload, IconPaperclip } from '@tabler/icons-react'
import { useState } from 'react'
import type { AttachmentItem } from '../../../api/contract/timeline.ts'
import { safeUrl } from '../ui/safe-url.ts'
import styles from './attachment.module.css'
import { attachmentName, attachmentState, sizeWords } from './attachment-words.ts'

/** A picture as a small one that opens, a voice note with its controls, everything else as a named download. */
export function Attachment({ item }: { readonly item: AttachmentItem }) {
  const name = attachmentName(item)
  const [isUnseen, setIsUnseen] = useState(false)
  const address = item.state === 'stored' ? safeUrl(item.url) : null
  if (address === null)
    return (
      <p className={styles.file}>
        <IconPaperclip size={15} aria-hidden="true" />
        <bdi className="one-line">{name}</bdi>
        <span className={styles.quiet}>{attachmentState(item)}</span>
      </p>
    )
  // What this browser cannot show, as the photos of some telephones, it can still hand over.
  if (item.kind === 'image' && !isUnseen)
    return (
      <a href={address} target="_blank" rel="noreferrer" className={styles.picture} title={`${name}: open`}>
        <img src={address} alt={name} loading="lazy" onError={() => setIsUnseen(true)} />
      </a>
    )
  if (item.kind === 'audio')
    return (
      // biome-ignore lint/a11y/useMediaCaption: what a customer recorded has none
      <audio src={address} controls preload="none" className={styles.sound} aria-label={name} />
    )
  return (
    <a href={`${address}?download=1`} className={styles.file} download={name}>
      <IconDownload size={15} aria-hidden="true" />
      <bdi className={`${styles.name} one-line`}>{name}</bdi>
      {item.sizeBytes === null ? null : <span className={`${styles.quiet} number`}>{sizeWords(item.sizeBytes)}</span>}
    </a>
  )
}
