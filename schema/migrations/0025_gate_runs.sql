CREATE TABLE "gate_runs" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"purpose" text NOT NULL,
	"state" text DEFAULT 'running' NOT NULL,
	"vendor" text NOT NULL,
	"model" text NOT NULL,
	"settings" jsonb NOT NULL,
	"credentials" "bytea",
	"prompts" jsonb NOT NULL,
	"prompts_digest" text NOT NULL,
	"cases" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"asked_by" jsonb NOT NULL,
	"changed_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"ended_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "gate_runs_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
ALTER TABLE "gate_runs" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE UNIQUE INDEX "gate_runs_one_running" ON "gate_runs" USING btree ("tenant_id") WHERE state = 'running';--> statement-breakpoint
CREATE INDEX "gate_runs_newest" ON "gate_runs" USING btree ("tenant_id","created_at");--> statement-breakpoint
CREATE INDEX "gate_runs_due" ON "gate_runs" USING btree ("changed_at") WHERE state = 'running';--> statement-breakpoint
CREATE POLICY "tenant_isolation" ON "gate_runs" AS PERMISSIVE FOR ALL TO "steward_app" USING (tenant_id = current_setting('app.tenant_id')::uuid) WITH CHECK (tenant_id = current_setting('app.tenant_id')::uuid);--> statement-breakpoint
ALTER TABLE "gate_runs" FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
-- What a model has shown stays known.
GRANT SELECT, INSERT, UPDATE ON "gate_runs" TO steward_app;
--> statement-breakpoint
GRANT SELECT (tenant_id, id, state, changed_at) ON gate_runs TO steward_resolver;
--> statement-breakpoint
CREATE POLICY resolver_reads ON gate_runs FOR SELECT TO steward_resolver USING (true);
--> statement-breakpoint
-- Runs in which nothing has happened for a while: their workflow may never have been started.
CREATE FUNCTION due_gate_runs(p_older_than interval, p_limit integer) RETURNS TABLE (tenant_id uuid, run_id uuid)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS
  $$ SELECT g.tenant_id, g.id FROM gate_runs g WHERE g.state = 'running' AND g.changed_at < now() - p_older_than ORDER BY g.changed_at LIMIT p_limit $$;
--> statement-breakpoint
DO $$
BEGIN
  ALTER FUNCTION due_gate_runs(interval, integer) OWNER TO steward_resolver;
  REVOKE ALL ON FUNCTION due_gate_runs(interval, integer) FROM PUBLIC;
  GRANT EXECUTE ON FUNCTION due_gate_runs(interval, integer) TO steward_app;
END $$;
