ALTER TABLE "conversations" ADD COLUMN "remind_at" timestamp (3) with time zone;--> statement-breakpoint
GRANT SELECT (remind_at) ON conversations TO steward_resolver;
--> statement-breakpoint
-- What is not due yet is put off by whoever looked: many that stay silent must not keep the others from being seen.
CREATE OR REPLACE FUNCTION due_takeovers(p_older_than interval, p_limit integer) RETURNS TABLE (tenant_id uuid, customer_id uuid)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS
  $$ SELECT c.tenant_id, c.customer_id FROM conversations c
     WHERE c.controller = 'staff' AND c.controller_user_id IS NOT NULL
       AND c.last_message_at < now() - p_older_than
       AND greatest(c.controlled_at, c.reminded_at) < now() - p_older_than
       AND coalesce(c.remind_at, '-infinity') <= now()
     ORDER BY c.remind_at NULLS FIRST, c.last_message_at LIMIT p_limit $$;
