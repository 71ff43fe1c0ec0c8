import { Tooltip } from '@mantine/core'
import styles from './scripted.module.css'

/** Text of the sandbox's stand-in for a model is never passed off as a model's. */
export function Scripted() {
  return (
    <Tooltip label="Written by the sandbox's scripted stand-in, not by a language model">
      <span className={styles.scripted}>scripted</span>
    </Tooltip>
  )
}
