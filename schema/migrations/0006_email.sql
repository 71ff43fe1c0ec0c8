CREATE TABLE "mailboxes" (
	"tenant_id" uuid NOT NULL,
	"account_id" uuid NOT NULL,
	"history_id" text,
	"notified_at" timestamp (3) with time zone,
	"synced_at" timestamp (3) with time zone,
	"lease_until" timestamp (3) with time zone,
	"watch_until" timestamp (3) with time zone,
	"failure" text,
	CONSTRAINT "mailboxes_tenant_id_account_id_pk" PRIMARY KEY("tenant_id","account_id")
);
--> statement-breakpoint
ALTER TABLE "mailboxes" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "customer_identifiers" ADD COLUMN "unusable_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "customer_identifiers" ADD COLUMN "unusable_why" text;--> statement-breakpoint
ALTER TABLE "channel_accounts" ADD COLUMN "sending_configuration_id" uuid;--> statement-breakpoint
ALTER TABLE "mailboxes" ADD CONSTRAINT "mailboxes_tenant_id_account_id_channel_accounts_tenant_id_id_fk" FOREIGN KEY ("tenant_id","account_id") REFERENCES "public"."channel_accounts"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "channel_accounts" ADD CONSTRAINT "channel_accounts_sending_configuration" FOREIGN KEY ("tenant_id","sending_configuration_id") REFERENCES "public"."provider_configurations"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE POLICY "tenant_isolation" ON "mailboxes" AS PERMISSIVE FOR ALL TO "steward_app" USING (tenant_id = current_setting('app.tenant_id')::uuid) WITH CHECK (tenant_id = current_setting('app.tenant_id')::uuid);--> statement-breakpoint
ALTER TABLE "mailboxes" FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE ON "mailboxes" TO steward_app;
--> statement-breakpoint
GRANT SELECT (tenant_id, account_id, notified_at, synced_at, lease_until) ON mailboxes TO steward_resolver;
--> statement-breakpoint
CREATE POLICY resolver_reads ON mailboxes FOR SELECT TO steward_resolver USING (true);
--> statement-breakpoint
-- Mailboxes with announced news nobody has fetched, and those nobody has looked into for a while: announcements get lost.
CREATE FUNCTION due_mailboxes(p_poll interval, p_limit integer) RETURNS TABLE (tenant_id uuid, account_id uuid)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS
  $$ SELECT m.tenant_id, m.account_id FROM mailboxes m
     JOIN channel_accounts a ON a.tenant_id = m.tenant_id AND a.id = m.account_id AND a.is_enabled
     WHERE (m.lease_until IS NULL OR m.lease_until < now())
       AND (m.synced_at IS NULL OR m.notified_at >= m.synced_at OR m.synced_at < now() - p_poll)
     ORDER BY m.synced_at NULLS FIRST LIMIT p_limit $$;
--> statement-breakpoint
ALTER FUNCTION due_mailboxes(interval, integer) OWNER TO steward_resolver;
--> statement-breakpoint
REVOKE ALL ON FUNCTION due_mailboxes(interval, integer) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION due_mailboxes(interval, integer) TO steward_app;
