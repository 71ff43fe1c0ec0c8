/** A reader of the live feed may ask whether the line still stands; only who asks is answered. No schema: the console loads it first. */
export const PING = 'ping'
export const PONG = 'pong'
