import { Button } from '@mantine/core'
import type { VersionTextView } from '../../../api/contract/knowledge.ts'
import { Moment } from '../ui/moment.tsx'
import styles from './article-page.module.css'
import { CopyButton } from './copy-button.tsx'

interface Props {
  /** What was being written. */
  readonly text: string
  readonly newest: VersionTextView
  readonly onOpen: () => void
}

/** A colleague saved while this was being written: nothing of either is lost, and nothing is written over. */
export function Overtaken({ text, newest, onOpen }: Props) {
  return (
    <div role="alert" className={styles.overtaken}>
      <p>
        <b>
          <bdi>{newest.savedBy ?? 'Somebody'}</bdi> saved a newer version
        </b>{' '}
        (version {newest.version}, <Moment at={newest.savedAt} as="passed" />) while you were writing. Open it: your
        words are kept below it.
      </p>
      <div className={styles.actions}>
        <Button size="xs" onClick={onOpen}>
          Open version {newest.version}
        </Button>
        <CopyButton text={text}>Copy yours</CopyButton>
      </div>
    </div>
  )
}
