import { SegmentedControl } from '@mantine/core'
import type { SettingsView } from '../../../api/contract/settings.ts'
import type { Channel } from '../api/nouns.ts'
import { useAutonomy } from '../app/autonomy.ts'
import { useRights } from '../app/session.ts'
import { ChannelIcon } from '../ui/channel-icon.tsx'
import { channelName } from '../ui/channel-words.ts'
import styles from './editor.module.css'

const CHOICES = [
  { value: 'default', label: 'As everywhere' },
  { value: 'auto', label: 'Auto' },
  { value: 'suggest', label: 'Suggest' },
  { value: 'off', label: 'Off' },
] as const

/** How much the AI may do on each channel that is open; the switch in the top bar is for all of them. */
export function ChannelAutonomy({ settings }: { readonly settings: SettingsView }) {
  const { canSwitch } = useRights()
  const { view, setChannel } = useAutonomy()
  // safe: accounts are kept by the server under its own channels only
  const channels = [...new Set(settings.channels.map(({ channel }) => channel as Channel))]
  return (
    <>
      <h3 className={styles.caption}>On each channel</h3>
      {channels.map((channel) => (
        <div key={channel} className={styles.channel}>
          <span className={styles.row}>
            <ChannelIcon channel={channel} size={15} />
            {channelName(channel)}
          </span>
          <SegmentedControl
            aria-label={`The AI on ${channelName(channel)}`}
            size="xs"
            disabled={!canSwitch || view === undefined}
            value={view?.perChannel[channel] ?? 'default'}
            data={[...CHOICES]}
            onChange={(mode) => setChannel(channel, mode === 'default' ? null : mode)}
          />
        </div>
      ))}
    </>
  )
}
