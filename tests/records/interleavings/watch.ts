import { emptyDatabase, type RecordsDatabase } from '../support/database.ts'

const WATCH = `create schema if not exists watch;
create table if not exists watch.changes (position bigint generated always as identity, customer_id uuid, ledger_id uuid, line text, was text, is_now text);
create index if not exists changes_of on watch.changes (customer_id);
create or replace function watch.note() returns trigger language plpgsql security definer as
  $$ begin insert into watch.changes (customer_id, ledger_id, line, was, is_now) values (new.customer_id, new.id, new.channel, old.state, new.state); return null; end $$;
create or replace trigger watched after update of state on public.outbound_ledger
  for each row when (old.state <> new.state) execute function watch.note()`

/** A database in which every change of a send's state is written down by the database itself. */
export async function watchedDatabase(): Promise<RecordsDatabase> {
  const records = await emptyDatabase('interleavings')
  await records.owner(WATCH)
  return records
}
