CREATE TABLE "alerts" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"kind" text NOT NULL,
	"subject" text NOT NULL,
	"occasion" text NOT NULL,
	"is_urgent" boolean NOT NULL,
	"detail" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"raised_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"settled_at" timestamp (3) with time zone,
	CONSTRAINT "alerts_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
ALTER TABLE "alerts" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "staff_notices" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"alert_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"channel" text NOT NULL,
	"account_id" uuid NOT NULL,
	"recipient" text NOT NULL,
	"body" jsonb NOT NULL,
	"state" text DEFAULT 'reserved' NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"not_before" timestamp (3) with time zone,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"lease_until" timestamp (3) with time zone,
	"dispatched_at" timestamp (3) with time zone,
	"missed_at" timestamp (3) with time zone,
	"settled_at" timestamp (3) with time zone,
	"provider_message_id" text,
	"failure" jsonb,
	"correlation_id" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "staff_notices_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
ALTER TABLE "staff_notices" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "staff_notices" ADD CONSTRAINT "staff_notices_tenant_id_alert_id_alerts_tenant_id_id_fk" FOREIGN KEY ("tenant_id","alert_id") REFERENCES "public"."alerts"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "staff_notices" ADD CONSTRAINT "staff_notices_tenant_id_user_id_users_tenant_id_id_fk" FOREIGN KEY ("tenant_id","user_id") REFERENCES "public"."users"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "alerts_once" ON "alerts" USING btree ("tenant_id","kind","occasion");--> statement-breakpoint
CREATE INDEX "alerts_open" ON "alerts" USING btree ("tenant_id","kind","subject") WHERE settled_at is null;--> statement-breakpoint
CREATE INDEX "alerts_newest" ON "alerts" USING btree ("tenant_id","raised_at" DESC NULLS LAST);--> statement-breakpoint
CREATE UNIQUE INDEX "staff_notices_once" ON "staff_notices" USING btree ("tenant_id","alert_id","user_id","channel");--> statement-breakpoint
CREATE UNIQUE INDEX "staff_notices_in_flight" ON "staff_notices" USING btree ("tenant_id","account_id","recipient") WHERE state in ('dispatched', 'unknown');--> statement-breakpoint
CREATE INDEX "staff_notices_due" ON "staff_notices" USING btree ("created_at") WHERE state in ('reserved', 'dispatched', 'unknown');--> statement-breakpoint
CREATE INDEX "messages_arrived" ON "messages" USING btree ("tenant_id","account_id","received_at") WHERE direction = 'in';--> statement-breakpoint
CREATE INDEX "outbound_ledger_undecided" ON "outbound_ledger" USING btree ("tenant_id","created_at") WHERE state = 'undecided';--> statement-breakpoint
CREATE POLICY "tenant_isolation" ON "alerts" AS PERMISSIVE FOR ALL TO "steward_app" USING (tenant_id = current_setting('app.tenant_id')::uuid) WITH CHECK (tenant_id = current_setting('app.tenant_id')::uuid);--> statement-breakpoint
CREATE POLICY "tenant_isolation" ON "staff_notices" AS PERMISSIVE FOR ALL TO "steward_app" USING (tenant_id = current_setting('app.tenant_id')::uuid) WITH CHECK (tenant_id = current_setting('app.tenant_id')::uuid);--> statement-breakpoint
ALTER TABLE "alerts" FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "staff_notices" FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
-- What was told stays: who heard of what, and when.
GRANT SELECT, INSERT, UPDATE ON "alerts", "staff_notices" TO steward_app;
--> statement-breakpoint
GRANT SELECT (tenant_id, id, state, created_at, lease_until, not_before) ON staff_notices TO steward_resolver;
--> statement-breakpoint
CREATE POLICY resolver_reads ON staff_notices FOR SELECT TO steward_resolver USING (true);
--> statement-breakpoint
-- What colleagues are still to be told, and what nobody knows the fate of.
CREATE FUNCTION due_staff_notices(p_limit integer) RETURNS TABLE (tenant_id uuid, notice_id uuid)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS
  $$ SELECT n.tenant_id, n.id FROM staff_notices n WHERE n.state IN ('reserved', 'dispatched', 'unknown')
     AND greatest(n.created_at, coalesce(n.lease_until, n.created_at), coalesce(n.not_before, n.created_at)) <= now()
     ORDER BY n.created_at LIMIT p_limit $$;
--> statement-breakpoint
GRANT SELECT (account_id) ON messages TO steward_resolver;
--> statement-breakpoint
GRANT SELECT (account_id, delivery, dispatched_at, settled_at) ON outbound_ledger TO steward_resolver;
--> statement-breakpoint
GRANT SELECT (provider_configuration_id, sending_configuration_id) ON channel_accounts TO steward_resolver;
--> statement-breakpoint
GRANT SELECT (tenant_id, account_id, closed_until) ON channel_paces TO steward_resolver;
--> statement-breakpoint
CREATE POLICY resolver_reads ON channel_paces FOR SELECT TO steward_resolver USING (true);
--> statement-breakpoint
-- How each account fares: when it last heard and last sent, and how its sends of the last minutes ended.
CREATE FUNCTION account_states(p_lately interval) RETURNS TABLE (tenant_id uuid, account_id uuid, channel text, vendor text, is_enabled boolean,
    last_inbound_at timestamptz, last_sent_at timestamptz, closed_until timestamptz, attempts integer, failed integer)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS
  $$ SELECT a.tenant_id, a.id, a.channel, p.vendor, a.is_enabled AND p.is_active, heard.at, sent.at, k.closed_until, lately.attempts, lately.failed
     FROM channel_accounts a
     JOIN provider_configurations p ON p.tenant_id = a.tenant_id AND p.id = coalesce(a.sending_configuration_id, a.provider_configuration_id)
     LEFT JOIN channel_paces k ON k.tenant_id = a.tenant_id AND k.account_id = a.id AND k.closed_until > now()
     LEFT JOIN LATERAL (SELECT m.received_at AS at FROM messages m WHERE m.tenant_id = a.tenant_id AND m.account_id = a.id AND m.direction = 'in'
       ORDER BY m.received_at DESC LIMIT 1) heard ON true
     LEFT JOIN LATERAL (SELECT o.settled_at AS at FROM outbound_ledger o WHERE o.tenant_id = a.tenant_id AND o.account_id = a.id
       AND o.dispatched_at IS NOT NULL AND o.state = 'confirmed' ORDER BY o.dispatched_at DESC LIMIT 1) sent ON true
     CROSS JOIN LATERAL (SELECT count(*)::int AS attempts,
         (count(*) FILTER (WHERE o.state NOT IN ('confirmed', 'dispatched') OR o.delivery = 'failed'))::int AS failed
       FROM outbound_ledger o WHERE o.tenant_id = a.tenant_id AND o.account_id = a.id AND o.dispatched_at > now() - p_lately) lately $$;
--> statement-breakpoint
GRANT SELECT (tenant_id, settled_at) ON alerts TO steward_resolver;
--> statement-breakpoint
CREATE POLICY resolver_reads ON alerts FOR SELECT TO steward_resolver USING (true);
--> statement-breakpoint
-- Businesses in which something waits, fails or stands open: the others need no look.
CREATE FUNCTION tenants_to_watch(p_lately interval, p_waiting interval) RETURNS TABLE (tenant_id uuid)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS
  $$ SELECT m.tenant_id FROM messages m WHERE m.direction = 'in' AND m.answered_at IS NULL AND m.received_at < now() - p_waiting
     UNION SELECT a.tenant_id FROM alerts a WHERE a.settled_at IS NULL
     UNION SELECT s.tenant_id FROM account_states(p_lately) s WHERE s.failed > 0 $$;
--> statement-breakpoint
-- How much waits in the whole installation, for its operator.
CREATE FUNCTION queue_depths() RETURNS TABLE (queue text, depth bigint)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS
  $$ SELECT 'unanswered', count(*) FROM messages m WHERE m.direction = 'in' AND m.answered_at IS NULL
     UNION ALL SELECT o.state, count(*) FROM outbound_ledger o WHERE o.state IN ('held', 'reserved', 'dispatched', 'unknown') GROUP BY o.state
     UNION ALL SELECT 'undecided', count(*) FROM outbound_ledger o WHERE o.state = 'undecided' $$;
--> statement-breakpoint
DO $$
DECLARE resolver text;
BEGIN
  FOREACH resolver IN ARRAY ARRAY['due_staff_notices(integer)', 'account_states(interval)', 'tenants_to_watch(interval, interval)', 'queue_depths()']
  LOOP
    EXECUTE format('ALTER FUNCTION %s OWNER TO steward_resolver', resolver);
    EXECUTE format('REVOKE ALL ON FUNCTION %s FROM PUBLIC', resolver);
    EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO steward_app', resolver);
  END LOOP;
END $$;
