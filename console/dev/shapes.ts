import type { z } from 'zod'
import type { Card, DealView } from '../../api/contract/board.ts'
import type { CustomerView } from '../../api/contract/conversation.ts'
import type { Home } from '../../api/contract/home.ts'
import type { AutonomyView, SettingsView } from '../../api/contract/settings.ts'
import type { messageItem, TimelineItem, why } from '../../api/contract/timeline.ts'

export type Message = z.infer<typeof messageItem>
export type Why = z.infer<typeof why>
export type Persona = NonNullable<Card['persona']>
export type Stage = Card['stage']

/** One customer with everything the console can ask about them. */
export interface Person {
  readonly view: CustomerView
  items: TimelineItem[]
  readonly deals: DealView[]
}

export type Scenario = 'normal' | 'empty' | 'many' | 'broken' | 'outage' | 'setup' | 'picture'

export interface World {
  readonly scenario: Scenario
  readonly people: Map<string, Person>
  readonly deals: Map<string, DealView>
  decisions: Home['decisions']
  autonomy: AutonomyView
  readonly settings: SettingsView
}
