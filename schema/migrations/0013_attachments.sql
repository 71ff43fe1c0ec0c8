CREATE TABLE "attachments" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"message_id" uuid NOT NULL,
	"customer_id" uuid NOT NULL,
	"account_id" uuid,
	"place" integer NOT NULL,
	"source" text NOT NULL,
	"said_type" text NOT NULL,
	"name" text,
	"said_bytes" integer,
	"state" text DEFAULT 'waiting' NOT NULL,
	"reason" text,
	"type" text,
	"size_bytes" integer,
	"sha256" text,
	"attempts" integer DEFAULT 0 NOT NULL,
	"next_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"settled_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "attachments_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
ALTER TABLE "attachments" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "conversations" ADD COLUMN "blocked_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "conversations" ADD COLUMN "blocked_by" uuid;--> statement-breakpoint
ALTER TABLE "conversations" ADD COLUMN "blocked_why" text;--> statement-breakpoint
ALTER TABLE "customer_identifiers" ADD COLUMN "unusable_on" text[] DEFAULT '{}'::text[] NOT NULL;--> statement-breakpoint
ALTER TABLE "attachments" ADD CONSTRAINT "attachments_tenant_id_message_id_messages_tenant_id_id_fk" FOREIGN KEY ("tenant_id","message_id") REFERENCES "public"."messages"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "attachments_once" ON "attachments" USING btree ("tenant_id","message_id","place");--> statement-breakpoint
CREATE INDEX "attachments_of" ON "attachments" USING btree ("tenant_id","customer_id");--> statement-breakpoint
CREATE INDEX "attachments_bytes" ON "attachments" USING btree ("tenant_id","sha256") WHERE sha256 is not null;--> statement-breakpoint
CREATE INDEX "attachments_waiting" ON "attachments" USING btree ("next_at") WHERE state = 'waiting';--> statement-breakpoint
CREATE POLICY "tenant_isolation" ON "attachments" AS PERMISSIVE FOR ALL TO "steward_app" USING (tenant_id = current_setting('app.tenant_id')::uuid) WITH CHECK (tenant_id = current_setting('app.tenant_id')::uuid);
--> statement-breakpoint
ALTER TABLE "attachments" FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
-- What is erased stays as a row that says so.
GRANT SELECT, INSERT, UPDATE ON "attachments" TO steward_app;
--> statement-breakpoint
GRANT SELECT (tenant_id, id, state, next_at) ON attachments TO steward_resolver;
--> statement-breakpoint
CREATE POLICY resolver_reads ON attachments FOR SELECT TO steward_resolver USING (true);
--> statement-breakpoint
-- Files of messages whose bytes are still with the provider.
CREATE FUNCTION due_attachments(p_limit integer) RETURNS TABLE (tenant_id uuid, attachment_id uuid)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS
  $$ SELECT a.tenant_id, a.id FROM attachments a WHERE a.state = 'waiting' AND a.next_at <= now() ORDER BY a.next_at LIMIT p_limit $$;
--> statement-breakpoint
ALTER FUNCTION due_attachments(integer) OWNER TO steward_resolver;
--> statement-breakpoint
REVOKE ALL ON FUNCTION due_attachments(integer) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION due_attachments(integer) TO steward_app;
