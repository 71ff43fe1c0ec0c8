CREATE TABLE "promises" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"customer_id" uuid NOT NULL,
	"ledger_id" uuid NOT NULL,
	"made_by" text NOT NULL,
	"due_at" timestamp (3) with time zone NOT NULL,
	"state" text DEFAULT 'open' NOT NULL,
	"settled_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "promises_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
ALTER TABLE "promises" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "outbound_ledger" ADD COLUMN "promised_for" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "promises" ADD CONSTRAINT "promises_tenant_id_ledger_id_outbound_ledger_tenant_id_id_fk" FOREIGN KEY ("tenant_id","ledger_id") REFERENCES "public"."outbound_ledger"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "promises_once" ON "promises" USING btree ("tenant_id","ledger_id");--> statement-breakpoint
CREATE INDEX "promises_of" ON "promises" USING btree ("tenant_id","customer_id","due_at" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "promises_standing" ON "promises" USING btree ("tenant_id","customer_id") WHERE state in ('open', 'broken');--> statement-breakpoint
CREATE INDEX "promises_due" ON "promises" USING btree ("due_at") WHERE state = 'open';--> statement-breakpoint
CREATE POLICY "tenant_isolation" ON "promises" AS PERMISSIVE FOR ALL TO "steward_app" USING (tenant_id = current_setting('app.tenant_id')::uuid) WITH CHECK (tenant_id = current_setting('app.tenant_id')::uuid);--> statement-breakpoint
ALTER TABLE "promises" FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
-- What was promised stays, and what became of it.
GRANT SELECT, INSERT, UPDATE ON "promises" TO steward_app;
--> statement-breakpoint
GRANT SELECT (tenant_id, id, due_at, state) ON promises TO steward_resolver;
--> statement-breakpoint
CREATE POLICY resolver_reads ON promises FOR SELECT TO steward_resolver USING (true);
--> statement-breakpoint
-- Deadlines that have come and that nobody has met.
CREATE FUNCTION due_promises(p_limit integer) RETURNS TABLE (tenant_id uuid, promise_id uuid)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS
  $$ SELECT p.tenant_id, p.id FROM promises p WHERE p.state = 'open' AND p.due_at <= now() ORDER BY p.due_at LIMIT p_limit $$;
--> statement-breakpoint
DO $$
BEGIN
  ALTER FUNCTION due_promises(integer) OWNER TO steward_resolver;
  REVOKE ALL ON FUNCTION due_promises(integer) FROM PUBLIC;
  GRANT EXECUTE ON FUNCTION due_promises(integer) TO steward_app;
END $$;
