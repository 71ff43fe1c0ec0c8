CREATE TABLE "answer_ratings" (
	"tenant_id" uuid NOT NULL,
	"message_id" uuid NOT NULL,
	"customer_id" uuid NOT NULL,
	"rating" text NOT NULL,
	"rated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "answer_ratings_tenant_id_message_id_pk" PRIMARY KEY("tenant_id","message_id")
);
--> statement-breakpoint
ALTER TABLE "answer_ratings" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "answer_ratings" ADD CONSTRAINT "answer_ratings_tenant_id_customer_id_customers_tenant_id_id_fk" FOREIGN KEY ("tenant_id","customer_id") REFERENCES "public"."customers"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE POLICY "tenant_isolation" ON "answer_ratings" AS PERMISSIVE FOR ALL TO "steward_app" USING (tenant_id = current_setting('app.tenant_id')::uuid) WITH CHECK (tenant_id = current_setting('app.tenant_id')::uuid);--> statement-breakpoint
ALTER TABLE "answer_ratings" FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
-- A customer may change their mind; what was said does not go away.
GRANT SELECT, INSERT, UPDATE ON "answer_ratings" TO steward_app;
