CREATE TABLE "scheduled_messages" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"customer_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"text" text NOT NULL,
	"template" jsonb,
	"due_at" timestamp (3) with time zone NOT NULL,
	"unless_they_write" boolean NOT NULL,
	"written_after" bigint NOT NULL,
	"state" text DEFAULT 'waiting' NOT NULL,
	"stopped" text,
	"ledger_id" uuid,
	"settled_at" timestamp (3) with time zone,
	"dismissed_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "scheduled_messages_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
ALTER TABLE "scheduled_messages" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "template_lists" (
	"tenant_id" uuid NOT NULL,
	"asked_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"fetched_at" timestamp (3) with time zone,
	"failure" text,
	"skipped" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "template_lists_tenant_id_pk" PRIMARY KEY("tenant_id")
);
--> statement-breakpoint
ALTER TABLE "template_lists" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "message_templates" ADD COLUMN "approval" text DEFAULT 'approved' NOT NULL;--> statement-breakpoint
ALTER TABLE "message_templates" ADD COLUMN "rejection" text;--> statement-breakpoint
ALTER TABLE "scheduled_messages" ADD CONSTRAINT "scheduled_messages_tenant_id_customer_id_conversations_tenant_id_customer_id_fk" FOREIGN KEY ("tenant_id","customer_id") REFERENCES "public"."conversations"("tenant_id","customer_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "scheduled_messages_of" ON "scheduled_messages" USING btree ("tenant_id","customer_id","due_at");--> statement-breakpoint
CREATE INDEX "scheduled_messages_due" ON "scheduled_messages" USING btree ("due_at") WHERE state = 'waiting';--> statement-breakpoint
CREATE INDEX "template_lists_asked" ON "template_lists" USING btree ("asked_at") WHERE fetched_at is null or fetched_at < asked_at;--> statement-breakpoint
CREATE POLICY "tenant_isolation" ON "scheduled_messages" AS PERMISSIVE FOR ALL TO "steward_app" USING (tenant_id = current_setting('app.tenant_id')::uuid) WITH CHECK (tenant_id = current_setting('app.tenant_id')::uuid);--> statement-breakpoint
CREATE POLICY "tenant_isolation" ON "template_lists" AS PERMISSIVE FOR ALL TO "steward_app" USING (tenant_id = current_setting('app.tenant_id')::uuid) WITH CHECK (tenant_id = current_setting('app.tenant_id')::uuid);--> statement-breakpoint
ALTER TABLE "scheduled_messages" FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "template_lists" FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
-- What staff planned stays, and what became of it.
GRANT SELECT, INSERT, UPDATE ON "scheduled_messages" TO steward_app;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE ON "template_lists" TO steward_app;
--> statement-breakpoint
GRANT SELECT (tenant_id, id, due_at, state) ON scheduled_messages TO steward_resolver;
--> statement-breakpoint
CREATE POLICY resolver_reads ON scheduled_messages FOR SELECT TO steward_resolver USING (true);
--> statement-breakpoint
GRANT SELECT (tenant_id, asked_at, fetched_at) ON template_lists TO steward_resolver;
--> statement-breakpoint
CREATE POLICY resolver_reads ON template_lists FOR SELECT TO steward_resolver USING (true);
--> statement-breakpoint
-- Messages for later whose time has come.
CREATE FUNCTION due_scheduled_messages(p_limit integer) RETURNS TABLE (tenant_id uuid, scheduled_id uuid)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS
  $$ SELECT s.tenant_id, s.id FROM scheduled_messages s WHERE s.state = 'waiting' AND s.due_at <= now() ORDER BY s.due_at LIMIT p_limit $$;
--> statement-breakpoint
-- Businesses whose templates somebody asked for.
CREATE FUNCTION due_template_lists(p_limit integer) RETURNS TABLE (tenant_id uuid)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS
  $$ SELECT l.tenant_id FROM template_lists l WHERE l.fetched_at IS NULL OR l.fetched_at < l.asked_at ORDER BY l.asked_at LIMIT p_limit $$;
--> statement-breakpoint
DO $$
DECLARE resolver text;
BEGIN
  FOREACH resolver IN ARRAY ARRAY['due_scheduled_messages(integer)', 'due_template_lists(integer)']
  LOOP
    EXECUTE format('ALTER FUNCTION %s OWNER TO steward_resolver', resolver);
    EXECUTE format('REVOKE ALL ON FUNCTION %s FROM PUBLIC', resolver);
    EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO steward_app', resolver);
  END LOOP;
END $$;
