import { IconEyeOff } from '@tabler/icons-react'
import styles from './withheld.module.css'

/** Stands where words are that this role does not see. */
export function Withheld() {
  return (
    <span className={styles.withheld} title="The owner can let viewers read messages.">
      <IconEyeOff size={14} stroke={1.8} aria-hidden="true" />
      Not shown to viewers
    </span>
  )
}
