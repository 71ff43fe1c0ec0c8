ALTER TABLE "conversations" ADD COLUMN "handed_over_at" timestamp (3) with time zone;--> statement-breakpoint
GRANT SELECT (handed_over_at) ON conversations TO steward_resolver;
--> statement-breakpoint
-- As before, and of what the machine gave to people while none of them has it yet.
CREATE OR REPLACE FUNCTION due_conversations(p_older_than interval, p_limit integer) RETURNS TABLE (tenant_id uuid, customer_id uuid)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS
  $$ SELECT DISTINCT due.tenant_id, due.customer_id FROM (
       (SELECT c.tenant_id, c.customer_id FROM messages m
        JOIN conversations w ON w.tenant_id = m.tenant_id AND w.customer_id = m.customer_id
        JOIN conversations c ON c.tenant_id = w.tenant_id AND c.customer_id = coalesce(w.moved_to, w.customer_id)
          AND (c.controller = 'ai' OR c.handed_over_at IS NOT NULL)
        WHERE m.direction = 'in' AND m.answered_at IS NULL AND m.received_at < now() - p_older_than
          AND NOT EXISTS (SELECT 1 FROM turns t WHERE t.tenant_id = c.tenant_id AND t.customer_id = c.customer_id
                            AND t.closed_at IS NULL AND t.lease_until > now())
        ORDER BY m.received_at LIMIT p_limit)
       UNION ALL
       (SELECT o.tenant_id, coalesce(w.moved_to, o.customer_id) FROM outbound_ledger o
        JOIN conversations w ON w.tenant_id = o.tenant_id AND w.customer_id = o.customer_id
        WHERE o.state IN ('held', 'reserved', 'dispatched', 'unknown', 'undelivered')
          AND greatest(o.created_at + p_older_than, coalesce(o.lease_until, o.created_at), coalesce(o.not_before, o.created_at)) < now()
        ORDER BY o.created_at LIMIT p_limit)) due
     LIMIT p_limit $$;
