import { TextInput } from '@mantine/core'
import type { AlertSettingsView } from '../../../api/contract/alert.ts'
import { channelName } from '../ui/channel-words.ts'
import { TickBox } from '../ui/tick-box.tsx'
import { type AlertPerson, addressOn, KIND_NAMES, withAddress, withKind } from './alert-draft.ts'
import styles from './alert-settings.module.css'

interface Props {
  readonly person: AlertPerson
  readonly offered: Pick<AlertSettingsView, 'kinds' | 'channels'>
  readonly canDecide: boolean
  readonly onChange: (person: AlertPerson) => void
}

/** What one person hears of, and where. */
export function AlertPersonRow({ person, offered: { kinds, channels }, canDecide, onChange }: Props) {
  return (
    <fieldset className={styles.person} disabled={!canDecide}>
      <legend>
        <bdi>{person.name}</bdi>
      </legend>
      <div className={styles.kinds}>
        {kinds.map((kind) => (
          <TickBox
            key={kind}
            label={KIND_NAMES[kind]}
            isOn={person.kinds.includes(kind)}
            isDisabled={!canDecide}
            onChange={(isWanted) => onChange(withKind(person, kind, isWanted))}
          />
        ))}
      </div>
      <div className={styles.ways}>
        {channels.map((channel) => (
          <TextInput
            key={channel}
            size="xs"
            label={channelName(channel)}
            aria-label={`${channelName(channel)} of ${person.name}`}
            placeholder="Not there"
            value={addressOn(person, channel)}
            disabled={!canDecide}
            onChange={({ currentTarget }) => onChange(withAddress(person, channel, currentTarget.value.trim()))}
          />
        ))}
      </div>
    </fieldset>
  )
}
