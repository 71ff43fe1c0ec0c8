import { Button } from '@mantine/core'
import type { Words } from './article-draft.ts'
import styles from './article-page.module.css'
import { CopyButton } from './copy-button.tsx'

interface Props {
  readonly words: Words
  readonly onTakeBack: () => void
  readonly onForget: () => void
}

/** One's own words, while a colleague's stand in the field. */
export function LaidAside({ words, onTakeBack, onForget }: Props) {
  return (
    <section aria-label="What you had written" className={styles.aside}>
      <b>What you had written</b>
      <p className={styles.asideText} dir="auto">
        {words.text}
      </p>
      <div className={styles.actions}>
        <CopyButton text={words.text}>Copy</CopyButton>
        <Button size="xs" variant="default" onClick={onTakeBack}>
          Put it in the place of the text above
        </Button>
        <Button size="xs" variant="default" onClick={onForget}>
          Throw it away
        </Button>
      </div>
    </section>
  )
}
