DROP INDEX "outbound_ledger_open";--> statement-breakpoint
DROP INDEX "outbound_ledger_due";--> statement-breakpoint
CREATE INDEX "outbound_ledger_open" ON "outbound_ledger" USING btree ("tenant_id","customer_id") WHERE state in ('held', 'reserved', 'dispatched', 'unknown', 'undelivered');--> statement-breakpoint
CREATE INDEX "outbound_ledger_due" ON "outbound_ledger" USING btree ("created_at") WHERE state in ('held', 'reserved', 'dispatched', 'unknown', 'undelivered');--> statement-breakpoint
-- As before, and those a provider reported as not delivered: they wait for another way.
CREATE OR REPLACE FUNCTION due_conversations(p_older_than interval, p_limit integer) RETURNS TABLE (tenant_id uuid, customer_id uuid)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS
  $$ SELECT DISTINCT due.tenant_id, due.customer_id FROM (
       (SELECT c.tenant_id, c.customer_id FROM messages m
        JOIN conversations w ON w.tenant_id = m.tenant_id AND w.customer_id = m.customer_id
        JOIN conversations c ON c.tenant_id = w.tenant_id AND c.customer_id = coalesce(w.moved_to, w.customer_id) AND c.controller = 'ai'
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
