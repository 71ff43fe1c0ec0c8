import { uuidv7 } from 'uuidv7'
import { asId, type Id } from '../domain/ids.ts'

/** A time-ordered id, made before the insert so that one statement can use it twice. */
export const newId = <AnyId extends Id<string>>(): AnyId => asId<AnyId>(uuidv7())
