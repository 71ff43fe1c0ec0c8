-- Asked every second: from each tenant's last link straight to the first event behind it, however many there are. As a
-- plain EXISTS it looked the last link up once for every event there ever was.
CREATE OR REPLACE FUNCTION audit_backlog() RETURNS TABLE (tenant_id uuid)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS
  $$ SELECT t.id FROM tenants t
     CROSS JOIN LATERAL (SELECT coalesce(max(a.event_position), 0) AS position FROM audit_log a WHERE a.tenant_id = t.id) last
     CROSS JOIN LATERAL (SELECT e.position FROM events e WHERE e.tenant_id = t.id AND e.position > last.position
       AND e.position < event_horizon() ORDER BY e.position LIMIT 1) next $$;
