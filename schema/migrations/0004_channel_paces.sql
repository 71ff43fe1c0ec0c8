CREATE TABLE "channel_paces" (
	"tenant_id" uuid NOT NULL,
	"account_id" uuid NOT NULL,
	"tokens" real NOT NULL,
	"refilled_at" timestamp (3) with time zone NOT NULL,
	"failures" integer DEFAULT 0 NOT NULL,
	"closed_until" timestamp (3) with time zone,
	CONSTRAINT "channel_paces_tenant_id_account_id_pk" PRIMARY KEY("tenant_id","account_id")
);
--> statement-breakpoint
ALTER TABLE "channel_paces" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE POLICY "tenant_isolation" ON "channel_paces" AS PERMISSIVE FOR ALL TO "steward_app" USING (tenant_id = current_setting('app.tenant_id')::uuid) WITH CHECK (tenant_id = current_setting('app.tenant_id')::uuid);--> statement-breakpoint
ALTER TABLE "channel_paces" FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE ON "channel_paces" TO steward_app;
