import type { Api } from '../core/api.ts'
import type { PhoneStore } from '../session/state.ts'
import type { StoryPlayer } from '../session/story-player.ts'
import { createDock } from './dock.ts'
import { createFaultsPanel } from './faults-panel.ts'
import { createJournalPanel } from './journal-panel.ts'
import { createModelPanel } from './model-panel.ts'
import { createStoriesPanel } from './stories-panel.ts'
import { createWebFormDialog } from './web-form-dialog.ts'

interface BackstageDeps {
  readonly store: PhoneStore
  readonly api: Api
  readonly player: StoryPlayer
  readonly bar: { readonly setMode: (mode: string) => void; readonly setFaults: (count: number) => void }
  readonly onPlay: () => void
  readonly onTrouble: (error: unknown) => void
}

/** Stories, faults, the model and the journal. */
export function createBackstage({ store, api, player, bar, onPlay, onTrouble }: BackstageDeps) {
  const webForm = createWebFormDialog(store)
  const stories = createStoriesPanel({ store, player, onPlay, onTrouble, onWebForm: webForm.open })
  const faults = createFaultsPanel({ api, onTrouble, onCount: bar.setFaults })
  const model = createModelPanel({ api, onTrouble, onKnobs: ({ mode }) => bar.setMode(mode) })
  const journal = createJournalPanel(api)
  const dock = createDock([
    { id: 'stories', title: 'Stories', icon: 'stories', element: stories },
    { id: 'faults', title: 'Faults', icon: 'faults', element: faults.element, onSight: faults.refresh },
    { id: 'model', title: 'Model', icon: 'model', element: model.element, onSight: model.refresh },
    { id: 'journal', title: 'Journal', icon: 'journal', element: journal.element, onSight: journal.onSight },
  ])
  store.watch(
    ({ connection }) => connection,
    (connection) => {
      if (connection !== 'live') return
      faults.refresh()
      model.refresh()
    },
  )
  return { element: dock.element, open: dock.open, unfold: dock.unfold, dialog: webForm.element }
}
