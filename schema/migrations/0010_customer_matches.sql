CREATE TABLE "customer_matches" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"a" uuid NOT NULL,
	"b" uuid NOT NULL,
	"score" real NOT NULL,
	"why" jsonb NOT NULL,
	"state" text DEFAULT 'open' NOT NULL,
	"decided_at" timestamp (3) with time zone,
	"decided_by" text,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "customer_matches_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
ALTER TABLE "customer_matches" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "customers" ADD COLUMN "email_said_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "customer_matches" ADD CONSTRAINT "customer_matches_tenant_id_a_customers_tenant_id_id_fk" FOREIGN KEY ("tenant_id","a") REFERENCES "public"."customers"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "customer_matches" ADD CONSTRAINT "customer_matches_tenant_id_b_customers_tenant_id_id_fk" FOREIGN KEY ("tenant_id","b") REFERENCES "public"."customers"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "customer_matches_once" ON "customer_matches" USING btree ("tenant_id","a","b");--> statement-breakpoint
CREATE INDEX "customer_matches_of_b" ON "customer_matches" USING btree ("tenant_id","b");--> statement-breakpoint
CREATE INDEX "customer_matches_open" ON "customer_matches" USING btree ("tenant_id","state","created_at");--> statement-breakpoint
CREATE INDEX "customers_by_email" ON "customers" USING btree ("tenant_id",lower("email"));--> statement-breakpoint
CREATE POLICY "tenant_isolation" ON "customer_matches" AS PERMISSIVE FOR ALL TO "steward_app" USING (tenant_id = current_setting('app.tenant_id')::uuid) WITH CHECK (tenant_id = current_setting('app.tenant_id')::uuid);--> statement-breakpoint
ALTER TABLE "customer_matches" FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
-- What was decided about a pair is remembered: no row goes away.
GRANT SELECT, INSERT, UPDATE ON "customer_matches" TO steward_app;
