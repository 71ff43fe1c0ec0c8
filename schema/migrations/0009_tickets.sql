CREATE TABLE "escalations" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"ticket_id" uuid NOT NULL,
	"customer_id" uuid NOT NULL,
	"reason" text NOT NULL,
	"step" integer DEFAULT 0 NOT NULL,
	"notified_user_id" uuid,
	"notified_at" timestamp (3) with time zone,
	"reminders" integer DEFAULT 0 NOT NULL,
	"told_customer_at" timestamp (3) with time zone,
	"acknowledged_at" timestamp (3) with time zone,
	"acknowledged_by" uuid,
	"changed_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"armed_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "escalations_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
ALTER TABLE "escalations" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "ticket_numbers" (
	"tenant_id" uuid NOT NULL,
	"last" integer NOT NULL,
	CONSTRAINT "ticket_numbers_tenant_id_pk" PRIMARY KEY("tenant_id")
);
--> statement-breakpoint
ALTER TABLE "ticket_numbers" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "tickets" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"number" integer NOT NULL,
	"customer_id" uuid NOT NULL,
	"channel" text NOT NULL,
	"subject" text NOT NULL,
	"status" text DEFAULT 'open' NOT NULL,
	"status_changed_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"priority" text NOT NULL,
	"reasons" text[] DEFAULT '{}'::text[] NOT NULL,
	"assignee_user_id" uuid,
	"opened_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"first_response_due_at" timestamp (3) with time zone,
	"first_response_at" timestamp (3) with time zone,
	"resolution_due_at" timestamp (3) with time zone,
	"resolved_at" timestamp (3) with time zone,
	"sla_state" text DEFAULT 'running' NOT NULL,
	"snoozed_until" timestamp (3) with time zone,
	"answered_at" timestamp (3) with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	"changed_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"due_at" timestamp (3) with time zone,
	"armed_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "tickets_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
ALTER TABLE "tickets" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "conversations" ADD COLUMN "reminded_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "escalations" ADD CONSTRAINT "escalations_tenant_id_ticket_id_tickets_tenant_id_id_fk" FOREIGN KEY ("tenant_id","ticket_id") REFERENCES "public"."tickets"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "escalations" ADD CONSTRAINT "escalations_tenant_id_notified_user_id_users_tenant_id_id_fk" FOREIGN KEY ("tenant_id","notified_user_id") REFERENCES "public"."users"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tickets" ADD CONSTRAINT "tickets_tenant_id_customer_id_customers_tenant_id_id_fk" FOREIGN KEY ("tenant_id","customer_id") REFERENCES "public"."customers"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tickets" ADD CONSTRAINT "tickets_tenant_id_assignee_user_id_users_tenant_id_id_fk" FOREIGN KEY ("tenant_id","assignee_user_id") REFERENCES "public"."users"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "escalations_one_open" ON "escalations" USING btree ("tenant_id","ticket_id") WHERE acknowledged_at is null;--> statement-breakpoint
CREATE INDEX "escalations_of" ON "escalations" USING btree ("tenant_id","ticket_id");--> statement-breakpoint
CREATE INDEX "escalations_unarmed" ON "escalations" USING btree ("changed_at") WHERE acknowledged_at is null and armed_at is null;--> statement-breakpoint
CREATE INDEX "escalations_armed" ON "escalations" USING btree ("armed_at") WHERE acknowledged_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX "tickets_number" ON "tickets" USING btree ("tenant_id","number");--> statement-breakpoint
CREATE UNIQUE INDEX "tickets_one_open" ON "tickets" USING btree ("tenant_id","customer_id") WHERE status <> 'resolved';--> statement-breakpoint
CREATE INDEX "tickets_of" ON "tickets" USING btree ("tenant_id","customer_id","opened_at" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "tickets_list" ON "tickets" USING btree ("tenant_id","status","changed_at" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "tickets_unarmed" ON "tickets" USING btree ("changed_at") WHERE status <> 'resolved' and (armed_at is null or due_at < armed_at);--> statement-breakpoint
CREATE INDEX "tickets_armed" ON "tickets" USING btree ("armed_at") WHERE status <> 'resolved';--> statement-breakpoint
CREATE INDEX "conversations_taken_over" ON "conversations" USING btree ("last_message_at") WHERE controller = 'staff' and controller_user_id is not null;--> statement-breakpoint
CREATE POLICY "tenant_isolation" ON "escalations" AS PERMISSIVE FOR ALL TO "steward_app" USING (tenant_id = current_setting('app.tenant_id')::uuid) WITH CHECK (tenant_id = current_setting('app.tenant_id')::uuid);--> statement-breakpoint
CREATE POLICY "tenant_isolation" ON "ticket_numbers" AS PERMISSIVE FOR ALL TO "steward_app" USING (tenant_id = current_setting('app.tenant_id')::uuid) WITH CHECK (tenant_id = current_setting('app.tenant_id')::uuid);--> statement-breakpoint
CREATE POLICY "tenant_isolation" ON "tickets" AS PERMISSIVE FOR ALL TO "steward_app" USING (tenant_id = current_setting('app.tenant_id')::uuid) WITH CHECK (tenant_id = current_setting('app.tenant_id')::uuid);
--> statement-breakpoint
ALTER TABLE "tickets" FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "ticket_numbers" FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "escalations" FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE ON "tickets" TO steward_app;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE ON "ticket_numbers" TO steward_app;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE ON "escalations" TO steward_app;
--> statement-breakpoint
GRANT SELECT (tenant_id, id, status, changed_at, due_at, armed_at) ON tickets TO steward_resolver;
--> statement-breakpoint
GRANT SELECT (tenant_id, ticket_id, changed_at, acknowledged_at, armed_at) ON escalations TO steward_resolver;
--> statement-breakpoint
GRANT SELECT (controller_user_id, controlled_at, reminded_at, last_message_at) ON conversations TO steward_resolver;
--> statement-breakpoint
CREATE POLICY resolver_reads ON tickets FOR SELECT TO steward_resolver USING (true);
--> statement-breakpoint
CREATE POLICY resolver_reads ON escalations FOR SELECT TO steward_resolver USING (true);
--> statement-breakpoint
-- Tickets whose workflow sleeps too long, or is not there: never looked at, due earlier than it knows, or past its time.
CREATE FUNCTION due_tickets(p_older_than interval, p_limit integer) RETURNS TABLE (tenant_id uuid, ticket_id uuid)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS
  $$ (SELECT t.tenant_id, t.id FROM tickets t
      WHERE t.status <> 'resolved' AND (t.armed_at IS NULL OR t.due_at < t.armed_at) AND t.changed_at < now() - p_older_than
      ORDER BY t.changed_at LIMIT p_limit)
     UNION
     (SELECT t.tenant_id, t.id FROM tickets t
      WHERE t.status <> 'resolved' AND t.armed_at < now() - p_older_than ORDER BY t.armed_at LIMIT p_limit) $$;
--> statement-breakpoint
CREATE FUNCTION due_escalations(p_older_than interval, p_limit integer) RETURNS TABLE (tenant_id uuid, ticket_id uuid)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS
  $$ (SELECT e.tenant_id, e.ticket_id FROM escalations e
      WHERE e.acknowledged_at IS NULL AND e.armed_at IS NULL AND e.changed_at < now() - p_older_than
      ORDER BY e.changed_at LIMIT p_limit)
     UNION
     (SELECT e.tenant_id, e.ticket_id FROM escalations e
      WHERE e.acknowledged_at IS NULL AND e.armed_at < now() - p_older_than ORDER BY e.armed_at LIMIT p_limit) $$;
--> statement-breakpoint
-- Conversations somebody took over and neither wrote in nor gave back.
CREATE FUNCTION due_takeovers(p_older_than interval, p_limit integer) RETURNS TABLE (tenant_id uuid, customer_id uuid)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS
  $$ SELECT c.tenant_id, c.customer_id FROM conversations c
     WHERE c.controller = 'staff' AND c.controller_user_id IS NOT NULL
       AND c.last_message_at < now() - p_older_than
       AND greatest(c.controlled_at, c.reminded_at) < now() - p_older_than
     ORDER BY c.last_message_at LIMIT p_limit $$;
--> statement-breakpoint
DO $$
DECLARE resolver regprocedure;
BEGIN
  FOREACH resolver IN ARRAY ARRAY['due_tickets(interval, integer)', 'due_escalations(interval, integer)', 'due_takeovers(interval, integer)']::regprocedure[]
  LOOP
    EXECUTE format('ALTER FUNCTION %s OWNER TO steward_resolver', resolver);
    EXECUTE format('REVOKE ALL ON FUNCTION %s FROM PUBLIC', resolver);
    EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO steward_app', resolver);
  END LOOP;
END $$;
