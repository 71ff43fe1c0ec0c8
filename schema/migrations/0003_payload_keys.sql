CREATE TABLE "payload_keys" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"scope" text NOT NULL,
	"version" integer NOT NULL,
	"wrapped_key" "bytea",
	"customer_id" uuid,
	"destroyed_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "payload_keys_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
ALTER TABLE "payload_keys" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE UNIQUE INDEX "payload_keys_of" ON "payload_keys" USING btree ("tenant_id","scope","version");--> statement-breakpoint
CREATE INDEX "payload_keys_customer" ON "payload_keys" USING btree ("tenant_id","customer_id");--> statement-breakpoint
CREATE POLICY "tenant_isolation" ON "payload_keys" AS PERMISSIVE FOR ALL TO "steward_app" USING (tenant_id = current_setting('app.tenant_id')::uuid) WITH CHECK (tenant_id = current_setting('app.tenant_id')::uuid);--> statement-breakpoint
ALTER TABLE "payload_keys" FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
-- A key is destroyed by emptying it; the row stays and says so.
GRANT SELECT, INSERT, UPDATE ON "payload_keys" TO steward_app;
