ALTER TABLE "channel_paces" ADD COLUMN "profiles_after" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "customer_identifiers" ADD COLUMN "profile_at" timestamp (3) with time zone DEFAULT now() NOT NULL;--> statement-breakpoint
ALTER TABLE "customer_identifiers" ADD COLUMN "profile_attempts" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
CREATE INDEX "customer_identifiers_profile" ON "customer_identifiers" USING btree ("tenant_id","kind","profile_at");
--> statement-breakpoint
GRANT SELECT (tenant_id, kind, profile_at) ON customer_identifiers TO steward_resolver;
--> statement-breakpoint
CREATE POLICY resolver_reads ON customer_identifiers FOR SELECT TO steward_resolver USING (true);
--> statement-breakpoint
GRANT SELECT (profiles_after) ON channel_paces TO steward_resolver;
--> statement-breakpoint
-- Accounts that may be asked what somebody is called, in businesses where it is time to ask about somebody.
CREATE FUNCTION due_profile_names(p_channels text[], p_kinds text[], p_limit integer) RETURNS TABLE (tenant_id uuid, account_id uuid)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS
  $$ SELECT a.tenant_id, a.id FROM unnest(p_channels, p_kinds) AS asked(channel, kind)
     JOIN channel_accounts a ON a.channel = asked.channel AND a.is_enabled
     LEFT JOIN channel_paces p ON p.tenant_id = a.tenant_id AND p.account_id = a.id
     WHERE coalesce(p.profiles_after, '-infinity') <= now() AND coalesce(p.closed_until, '-infinity') <= now()
       AND EXISTS (SELECT 1 FROM customer_identifiers i WHERE i.tenant_id = a.tenant_id AND i.kind = asked.kind AND i.profile_at <= now())
     ORDER BY p.profiles_after NULLS FIRST LIMIT p_limit $$;
--> statement-breakpoint
DO $$
BEGIN
  ALTER FUNCTION due_profile_names(text[], text[], integer) OWNER TO steward_resolver;
  REVOKE ALL ON FUNCTION due_profile_names(text[], text[], integer) FROM PUBLIC;
  GRANT EXECUTE ON FUNCTION due_profile_names(text[], text[], integer) TO steward_app;
END $$;
