import styles from './face.module.css'
import { initialsOf, tintOf } from './person-name.ts'

interface Props {
  readonly name: string | null
  readonly address?: string | null
  readonly seed: string
  readonly size?: number
}

/** A person's initials on their own tint. Decoration: the name always stands beside it. */
export function Face({ name, address = null, seed, size = 32 }: Props) {
  return (
    <span
      aria-hidden="true"
      className={styles.face}
      style={{
        width: size,
        height: size,
        fontSize: Math.round(size * 0.36),
        background: `var(--tint-${tintOf(seed)})`,
      }}
    >
      {initialsOf({ name, address })}
    </span>
  )
}
