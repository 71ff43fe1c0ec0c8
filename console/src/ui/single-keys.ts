const STORED = 'steward-single-keys'

/** Single letters as shortcuts disturb some ways of typing; they can be switched off. */
export const areSingleKeysOn = (): boolean => localStorage.getItem(STORED) !== 'off'

export const setSingleKeys = (isOn: boolean): void => localStorage.setItem(STORED, isOn ? 'on' : 'off')
