import type { z } from 'zod'
import type { Card, DealView } from '../../api/contract/board.ts'
import type { CustomerView } from '../../api/contract/conversation.ts'
import type { customerMatches } from '../../api/contract/customer.ts'
import type { Home } from '../../api/contract/home.ts'
import type { AutonomyView, SettingsView } from '../../api/contract/settings.ts'
import type { messageItem, TimelineItem, why } from '../../api/contract/timeline.ts'
import type { ReadingView } from '../../api/contract/translation.ts'
import type { Shelf } from './knowledge-answers.ts'
import type { Prefs } from './settings-answers.ts'

export type Message = z.infer<typeof messageItem>
export type Why = z.infer<typeof why>
export type Matches = z.infer<typeof customerMatches>
export type Persona = NonNullable<Card['persona']>
export type Stage = Card['stage']

/** One customer with everything the console can ask about them. */
export interface Person {
  readonly view: CustomerView
  items: TimelineItem[]
  readonly deals: DealView[]
  matches: Matches
  readonly reading: ReadingView | null
}

export type Scenario = 'normal' | 'empty' | 'many' | 'broken' | 'outage' | 'setup' | 'picture'

export interface World {
  readonly scenario: Scenario
  readonly people: Map<string, Person>
  readonly deals: Map<string, DealView>
  decisions: Home['decisions']
  autonomy: AutonomyView
  readonly settings: SettingsView
  readonly shelf: Shelf
  readonly prefs: Prefs
}
