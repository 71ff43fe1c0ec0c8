import type { CustomerId, TenantId } from '../domain/ids.ts'
import { bigint, customType, jsonb, timestamp, uuid } from './orm.ts'

/** The column every tenant table starts with; policies and keys are built on it. */
export const tenantId = () => uuid('tenant_id').$type<TenantId>().notNull()
export const customerId = () => uuid('customer_id').$type<CustomerId>()
export const at = (name: string) => timestamp(name, { withTimezone: true, mode: 'date', precision: 3 })
export const createdAt = () => at('created_at').notNull().defaultNow()
/** Money in minor units; safe as a JavaScript number up to 90 trillion. */
export const minor = (name: string) => bigint(name, { mode: 'number' })
export const json = <Shape>(name: string) => jsonb(name).$type<Shape>()
export const bytes = customType<{ data: Buffer; driverData: Buffer }>({ dataType: () => 'bytea' })
