CREATE TABLE "message_translations" (
	"tenant_id" uuid NOT NULL,
	"message_id" uuid NOT NULL,
	"language" text NOT NULL,
	"customer_id" uuid NOT NULL,
	"digest" text NOT NULL,
	"written_in" text NOT NULL,
	"claim" uuid NOT NULL,
	"lease_until" timestamp (3) with time zone,
	"text" text,
	"model" text,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "message_translations_tenant_id_message_id_language_pk" PRIMARY KEY("tenant_id","message_id","language")
);
--> statement-breakpoint
ALTER TABLE "message_translations" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "message_translations" ADD CONSTRAINT "message_translations_tenant_id_message_id_messages_tenant_id_id_fk" FOREIGN KEY ("tenant_id","message_id") REFERENCES "public"."messages"("tenant_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "message_translations_of" ON "message_translations" USING btree ("tenant_id","customer_id");--> statement-breakpoint
CREATE POLICY "tenant_isolation" ON "message_translations" AS PERMISSIVE FOR ALL TO "steward_app" USING (tenant_id = current_setting('app.tenant_id')::uuid) WITH CHECK (tenant_id = current_setting('app.tenant_id')::uuid);--> statement-breakpoint
ALTER TABLE "message_translations" FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
-- What is made of a person's words goes with them.
GRANT SELECT, INSERT, UPDATE, DELETE ON "message_translations" TO steward_app;
