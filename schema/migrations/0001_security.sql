-- Row-level security is forced on every tenant table: the owner's own statements see one tenant, too.
DO $$
DECLARE tenant_table regclass;
BEGIN
  FOR tenant_table IN
    SELECT c.oid::regclass FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE n.nspname = 'public' AND c.relkind = 'r' AND c.relrowsecurity
  LOOP
    EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', tenant_table);
  END LOOP;
END $$;
--> statement-breakpoint
GRANT USAGE ON SCHEMA public TO steward_app, steward_resolver;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO steward_app;
--> statement-breakpoint
GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO steward_app;
--> statement-breakpoint
-- Append-only means that no statement of the product can say otherwise.
REVOKE UPDATE, DELETE ON events, audit_log, prompt_versions, contract_templates, usage_ledger FROM steward_app;
--> statement-breakpoint
GRANT UPDATE (is_current, reviewed_at) ON contract_templates TO steward_app;
--> statement-breakpoint

-- A position is the transaction's id and a counter inside it. Transactions below the snapshot's xmin are finished, so
-- every position below the horizon is final. steward.event_base is raised when a dump is restored into a new cluster,
-- whose transaction ids start again.
CREATE FUNCTION event_base() RETURNS bigint LANGUAGE sql STABLE AS
  $$ SELECT coalesce(nullif(current_setting('steward.event_base', true), '')::bigint, 0) $$;
--> statement-breakpoint
CREATE FUNCTION event_position(counter integer) RETURNS bigint LANGUAGE sql VOLATILE AS
  $$ SELECT (pg_current_xact_id()::text::bigint + event_base()) * 1024 + counter $$;
--> statement-breakpoint
CREATE FUNCTION event_horizon() RETURNS bigint LANGUAGE sql STABLE AS
  $$ SELECT (pg_snapshot_xmin(pg_current_snapshot())::text::bigint + event_base()) * 1024 $$;
--> statement-breakpoint

-- The closed list of functions that look across tenants. Each returns ids and instants, never content. They run as a role
-- that sees only the columns granted below, by its own policies.
GRANT SELECT (tenant_id, id, channel, endpoint_key, address, is_enabled) ON channel_accounts TO steward_resolver;
--> statement-breakpoint
GRANT SELECT (tenant_id, id, vendor, endpoint_key, is_active) ON provider_configurations TO steward_resolver;
--> statement-breakpoint
GRANT SELECT (tenant_id, id, key_hash, revoked, signs) ON api_keys TO steward_resolver;
--> statement-breakpoint
GRANT SELECT (tenant_id, token_hash, expires_at) ON sessions TO steward_resolver;
--> statement-breakpoint
GRANT SELECT (tenant_id, email, disabled_at) ON users TO steward_resolver;
--> statement-breakpoint
GRANT SELECT (id, slug) ON tenants TO steward_resolver;
--> statement-breakpoint
GRANT SELECT (tenant_id, customer_id, direction, answered_at, received_at) ON messages TO steward_resolver;
--> statement-breakpoint
GRANT SELECT (tenant_id, customer_id, controller) ON conversations TO steward_resolver;
--> statement-breakpoint
GRANT SELECT (tenant_id, customer_id, lease_until, closed_at) ON turns TO steward_resolver;
--> statement-breakpoint
GRANT SELECT (tenant_id, customer_id, state, lease_until, not_before, created_at) ON outbound_ledger TO steward_resolver;
--> statement-breakpoint
GRANT SELECT (tenant_id, id, customer_id, workflow_started_at, created_at, version, seen_version, changed_at, stage) ON universal_leads_ledger TO steward_resolver;
--> statement-breakpoint
GRANT SELECT (tenant_id, id, state, received_at) ON provider_events TO steward_resolver;
--> statement-breakpoint
GRANT SELECT (tenant_id, position) ON events TO steward_resolver;
--> statement-breakpoint
GRANT SELECT (tenant_id, event_position) ON audit_log TO steward_resolver;
--> statement-breakpoint
DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['channel_accounts', 'provider_configurations', 'api_keys', 'sessions', 'users', 'tenants',
    'messages', 'conversations', 'turns', 'outbound_ledger', 'universal_leads_ledger', 'provider_events', 'events', 'audit_log']
  LOOP
    EXECUTE format('CREATE POLICY resolver_reads ON %I FOR SELECT TO steward_resolver USING (true)', name);
  END LOOP;
END $$;
--> statement-breakpoint
CREATE FUNCTION resolve_webhook_key(p_channel text, p_endpoint_key text) RETURNS TABLE (tenant_id uuid, account_id uuid)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS
  $$ SELECT a.tenant_id, a.id FROM channel_accounts a
     WHERE a.endpoint_key = p_endpoint_key AND a.channel = p_channel AND a.is_enabled LIMIT 1 $$;
--> statement-breakpoint
-- An address served by two tenants resolves to none: those need their own endpoint key.
CREATE FUNCTION resolve_webhook_address(p_channel text, p_address text) RETURNS TABLE (tenant_id uuid, account_id uuid)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS
  $$ SELECT min(a.tenant_id::text)::uuid, min(a.id::text)::uuid FROM channel_accounts a
     WHERE a.address = p_address AND a.channel = p_channel AND a.is_enabled HAVING count(*) = 1 $$;
--> statement-breakpoint
CREATE FUNCTION resolve_callback_key(p_vendor text, p_endpoint_key text) RETURNS TABLE (tenant_id uuid, configuration_id uuid)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS
  $$ SELECT c.tenant_id, c.id FROM provider_configurations c
     WHERE c.endpoint_key = p_endpoint_key AND c.vendor = p_vendor AND c.is_active LIMIT 1 $$;
--> statement-breakpoint
CREATE FUNCTION resolve_api_key(p_key_hash text) RETURNS TABLE (tenant_id uuid, key_id uuid)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS
  $$ SELECT k.tenant_id, k.id FROM api_keys k WHERE k.key_hash = p_key_hash AND NOT k.revoked LIMIT 1 $$;
--> statement-breakpoint
CREATE FUNCTION resolve_api_key_id(p_key_id uuid) RETURNS TABLE (tenant_id uuid)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS
  $$ SELECT k.tenant_id FROM api_keys k WHERE k.id = p_key_id AND NOT k.revoked LIMIT 1 $$;
--> statement-breakpoint
CREATE FUNCTION resolve_session(p_token_hash text) RETURNS TABLE (tenant_id uuid)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS
  $$ SELECT s.tenant_id FROM sessions s WHERE s.token_hash = p_token_hash AND s.expires_at > now() LIMIT 1 $$;
--> statement-breakpoint
CREATE FUNCTION resolve_login(p_email text) RETURNS TABLE (tenant_id uuid)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS
  $$ SELECT u.tenant_id FROM users u WHERE u.email = p_email AND u.disabled_at IS NULL ORDER BY u.tenant_id LIMIT 20 $$;
--> statement-breakpoint
CREATE FUNCTION resolve_tenant_slug(p_slug text) RETURNS TABLE (tenant_id uuid)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS
  $$ SELECT t.id FROM tenants t WHERE t.slug = p_slug $$;
--> statement-breakpoint
CREATE FUNCTION all_tenants() RETURNS TABLE (tenant_id uuid)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS
  $$ SELECT t.id FROM tenants t $$;
--> statement-breakpoint
-- Conversations with something to do that nobody is doing: a message without a live claim, a send past its time.
CREATE FUNCTION due_conversations(p_older_than interval, p_limit integer) RETURNS TABLE (tenant_id uuid, customer_id uuid)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS
  $$ SELECT DISTINCT due.tenant_id, due.customer_id FROM (
       (SELECT m.tenant_id, m.customer_id FROM messages m
        JOIN conversations c ON c.tenant_id = m.tenant_id AND c.customer_id = m.customer_id AND c.controller = 'ai'
        WHERE m.direction = 'in' AND m.answered_at IS NULL AND m.received_at < now() - p_older_than
          AND NOT EXISTS (SELECT 1 FROM turns t WHERE t.tenant_id = m.tenant_id AND t.customer_id = m.customer_id
                            AND t.closed_at IS NULL AND t.lease_until > now())
        ORDER BY m.received_at LIMIT p_limit)
       UNION ALL
       (SELECT o.tenant_id, o.customer_id FROM outbound_ledger o
        WHERE o.state IN ('held', 'reserved', 'dispatched', 'unknown')
          AND greatest(o.created_at + p_older_than, coalesce(o.lease_until, o.created_at), coalesce(o.not_before, o.created_at)) < now()
        ORDER BY o.created_at LIMIT p_limit)) due
     LIMIT p_limit $$;
--> statement-breakpoint
CREATE FUNCTION due_leads(p_older_than interval, p_limit integer) RETURNS TABLE (tenant_id uuid, lead_id uuid, is_started boolean)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS
  $$ (SELECT l.tenant_id, l.id, false FROM universal_leads_ledger l
      WHERE l.workflow_started_at IS NULL AND l.created_at < now() - p_older_than ORDER BY l.created_at LIMIT p_limit)
     UNION ALL
     (SELECT l.tenant_id, l.id, true FROM universal_leads_ledger l
      WHERE l.seen_version < l.version AND l.stage NOT IN ('paid', 'lost') AND l.workflow_started_at IS NOT NULL
        AND l.changed_at < now() - p_older_than ORDER BY l.changed_at LIMIT p_limit) $$;
--> statement-breakpoint
CREATE FUNCTION due_provider_events(p_older_than interval, p_limit integer) RETURNS TABLE (tenant_id uuid, event_id uuid)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS
  $$ SELECT e.tenant_id, e.id FROM provider_events e
     WHERE e.state = 'received' AND e.received_at < now() - p_older_than ORDER BY e.received_at LIMIT p_limit $$;
--> statement-breakpoint
-- Where each tenant's stream ends, for whoever sleeps on it.
CREATE FUNCTION live_tail(p_after bigint) RETURNS TABLE (tenant_id uuid, newest bigint)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS
  $$ SELECT e.tenant_id, max(e.position) FROM events e
     WHERE e.position > p_after AND e.position < event_horizon() GROUP BY e.tenant_id $$;
--> statement-breakpoint
CREATE FUNCTION audit_backlog() RETURNS TABLE (tenant_id uuid)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS
  $$ SELECT t.id FROM tenants t WHERE EXISTS (
       SELECT 1 FROM events e WHERE e.tenant_id = t.id AND e.position < event_horizon()
         AND e.position > coalesce((SELECT max(a.event_position) FROM audit_log a WHERE a.tenant_id = t.id), 0)) $$;
--> statement-breakpoint
-- A signed lead names no key: those of an installation with few tenants are tried, of one with many none.
CREATE FUNCTION signing_keys(p_limit integer) RETURNS TABLE (tenant_id uuid, key_id uuid)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS
  $$ SELECT k.tenant_id, k.id FROM api_keys k WHERE k.signs AND NOT k.revoked
     AND (SELECT count(*) FROM api_keys s WHERE s.signs AND NOT s.revoked) <= p_limit $$;
--> statement-breakpoint
DO $$
DECLARE resolver regprocedure;
BEGIN
  FOR resolver IN SELECT p.oid::regprocedure FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
    WHERE n.nspname = 'public' AND p.prosecdef
  LOOP
    EXECUTE format('ALTER FUNCTION %s OWNER TO steward_resolver', resolver);
    EXECUTE format('REVOKE ALL ON FUNCTION %s FROM PUBLIC', resolver);
    EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO steward_app', resolver);
  END LOOP;
END $$;
