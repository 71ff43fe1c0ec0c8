CREATE INDEX "outbound_ledger_rate" ON "outbound_ledger" USING btree ("tenant_id","account_id","dispatched_at");--> statement-breakpoint
ALTER TABLE "channel_paces" DROP COLUMN "tokens";--> statement-breakpoint
ALTER TABLE "channel_paces" DROP COLUMN "refilled_at";