CREATE TABLE "approvals" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"kind" text NOT NULL,
	"lead_id" uuid NOT NULL,
	"request" jsonb NOT NULL,
	"request_sha256" text NOT NULL,
	"amount_minor" bigint,
	"currency" text,
	"state" text DEFAULT 'open' NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"decided_at" timestamp (3) with time zone,
	"decided_by" uuid,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "approvals_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
ALTER TABLE "approvals" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "contract_templates" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"name" text NOT NULL,
	"version" integer NOT NULL,
	"title" text NOT NULL,
	"body" text NOT NULL,
	"sha256" text NOT NULL,
	"reviewed_at" timestamp (3) with time zone,
	"is_current" boolean DEFAULT false NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "contract_templates_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
ALTER TABLE "contract_templates" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "envelopes" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"lead_id" uuid NOT NULL,
	"offer_id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"template_id" uuid NOT NULL,
	"fields" jsonb NOT NULL,
	"document_sha256" text,
	"amount_minor" bigint NOT NULL,
	"currency" text NOT NULL,
	"signer_name" text NOT NULL,
	"signer_email" text NOT NULL,
	"vendor" text NOT NULL,
	"provider_ref" text,
	"state" text DEFAULT 'planned' NOT NULL,
	"truth" jsonb,
	"truth_at" timestamp (3) with time zone,
	"sent_at" timestamp (3) with time zone,
	"settled_at" timestamp (3) with time zone,
	"expires_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "envelopes_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
ALTER TABLE "envelopes" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "conversations" (
	"tenant_id" uuid NOT NULL,
	"customer_id" uuid NOT NULL,
	"controller" text DEFAULT 'ai' NOT NULL,
	"controller_user_id" uuid,
	"control_epoch" integer DEFAULT 0 NOT NULL,
	"controlled_at" timestamp (3) with time zone,
	"turn_epoch" integer DEFAULT 0 NOT NULL,
	"attention" text,
	"attention_at" timestamp (3) with time zone,
	"persona" text DEFAULT 'professional' NOT NULL,
	"persona_state" jsonb,
	"sentiment" real DEFAULT 0.5 NOT NULL,
	"language" text,
	"disclosures" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"last_inbound" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"prompt_pins" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"last_message_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "conversations_tenant_id_customer_id_pk" PRIMARY KEY("tenant_id","customer_id")
);
--> statement-breakpoint
ALTER TABLE "conversations" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "messages" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"position" bigint GENERATED ALWAYS AS IDENTITY (sequence name "messages_position_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"customer_id" uuid NOT NULL,
	"direction" text NOT NULL,
	"channel" text,
	"account_id" uuid,
	"address" text,
	"provider_message_id" text,
	"text" text NOT NULL,
	"attachments" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"author_kind" text NOT NULL,
	"author_user_id" uuid,
	"persona" text,
	"why" jsonb,
	"turn_id" uuid,
	"answered_at" timestamp (3) with time zone,
	"answered_by" uuid,
	"metadata" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"correlation_id" text NOT NULL,
	"provider_at" timestamp (3) with time zone,
	"received_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"latency_ms" integer,
	"tokens_in" integer,
	"tokens_out" integer,
	CONSTRAINT "messages_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
ALTER TABLE "messages" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "turn_effects" (
	"tenant_id" uuid NOT NULL,
	"turn_id" uuid NOT NULL,
	"tool" text NOT NULL,
	"business_key" text NOT NULL,
	"epoch" integer NOT NULL,
	"result" jsonb NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "turn_effects_tenant_id_turn_id_tool_business_key_pk" PRIMARY KEY("tenant_id","turn_id","tool","business_key")
);
--> statement-breakpoint
ALTER TABLE "turn_effects" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "turns" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"customer_id" uuid NOT NULL,
	"epoch" integer NOT NULL,
	"control_epoch" integer NOT NULL,
	"up_to" bigint NOT NULL,
	"restarts" integer DEFAULT 0 NOT NULL,
	"is_final" boolean DEFAULT false NOT NULL,
	"draft" jsonb,
	"draft_epoch" integer,
	"correlation_id" text NOT NULL,
	"claimed_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"lease_until" timestamp (3) with time zone NOT NULL,
	"closed_at" timestamp (3) with time zone,
	CONSTRAINT "turns_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
ALTER TABLE "turns" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "consents" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"customer_id" uuid NOT NULL,
	"channel" text NOT NULL,
	"address" text NOT NULL,
	"account_id" uuid,
	"purpose" text NOT NULL,
	"state" text NOT NULL,
	"source" text NOT NULL,
	"proof" jsonb NOT NULL,
	"at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "consents_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
ALTER TABLE "consents" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "customer_identifiers" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"customer_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"value" text NOT NULL,
	"verified_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "customer_identifiers_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
ALTER TABLE "customer_identifiers" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "customers" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"name" text,
	"email" text,
	"language" text,
	"time_zone" text,
	"is_vip" boolean DEFAULT false NOT NULL,
	"merged_into" uuid,
	"attributes" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "customers_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
ALTER TABLE "customers" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "audit_log" (
	"tenant_id" uuid NOT NULL,
	"sequence" bigint NOT NULL,
	"event_position" bigint NOT NULL,
	"previous_hash" text NOT NULL,
	"hash" text NOT NULL,
	"chained_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "audit_log_tenant_id_sequence_pk" PRIMARY KEY("tenant_id","sequence")
);
--> statement-breakpoint
ALTER TABLE "audit_log" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "events" (
	"tenant_id" uuid NOT NULL,
	"position" bigint NOT NULL,
	"type" text NOT NULL,
	"subject_kind" text NOT NULL,
	"subject_id" text NOT NULL,
	"customer_id" uuid,
	"actor" jsonb NOT NULL,
	"correlation_id" text NOT NULL,
	"payload" jsonb NOT NULL,
	"at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "events_tenant_id_position_pk" PRIMARY KEY("tenant_id","position")
);
--> statement-breakpoint
ALTER TABLE "events" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "financial_execution_queue" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"lead_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"revision" integer NOT NULL,
	"idempotency_key" text NOT NULL,
	"amount_minor" bigint,
	"currency" text,
	"state" text DEFAULT 'planned' NOT NULL,
	"outcome" text,
	"provider_ref" text,
	"detail" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"settled_at" timestamp (3) with time zone,
	CONSTRAINT "financial_execution_queue_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
ALTER TABLE "financial_execution_queue" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "invoices" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"lead_id" uuid NOT NULL,
	"offer_id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"description" text NOT NULL,
	"amount_minor" bigint NOT NULL,
	"currency" text NOT NULL,
	"paid_minor" bigint DEFAULT 0 NOT NULL,
	"refunded_minor" bigint DEFAULT 0 NOT NULL,
	"vendor" text NOT NULL,
	"provider_ref" text,
	"number" text,
	"hosted_url" text,
	"state" text DEFAULT 'planned' NOT NULL,
	"truth" jsonb,
	"truth_at" timestamp (3) with time zone,
	"due_at" timestamp (3) with time zone,
	"sent_at" timestamp (3) with time zone,
	"paid_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "invoices_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
ALTER TABLE "invoices" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "universal_leads_ledger" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"customer_id" uuid NOT NULL,
	"source" text NOT NULL,
	"source_key" text,
	"vertical" text,
	"intent" text,
	"urgency" text,
	"stage" text DEFAULT 'new' NOT NULL,
	"stage_changed_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"changed_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"seen_version" integer DEFAULT 0 NOT NULL,
	"name" text,
	"email" text,
	"phone" text,
	"interest" text,
	"price_id" uuid,
	"quantity" integer DEFAULT 1 NOT NULL,
	"budget_minor" bigint,
	"currency" text NOT NULL,
	"amount_minor" bigint,
	"offer_id" uuid,
	"directive" jsonb,
	"waiting_for" text,
	"next_timer_at" timestamp (3) with time zone,
	"next_timer_kind" text,
	"lost_reason" text,
	"sentiment" real,
	"raw" jsonb,
	"is_parked" boolean DEFAULT false NOT NULL,
	"workflow_started_at" timestamp (3) with time zone,
	"first_contact_at" timestamp (3) with time zone,
	"closed_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "universal_leads_ledger_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
ALTER TABLE "universal_leads_ledger" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "dynamic_ontology_map" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"vertical" text NOT NULL,
	"path" text NOT NULL,
	"field" text NOT NULL,
	"state" text DEFAULT 'proposed' NOT NULL,
	"confidence" real NOT NULL,
	"seen" integer DEFAULT 1 NOT NULL,
	"last_seen_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "dynamic_ontology_map_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
ALTER TABLE "dynamic_ontology_map" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "autonomous_negotiation_logs" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"lead_id" uuid NOT NULL,
	"turn_id" uuid,
	"round" integer NOT NULL,
	"asked_minor" bigint,
	"offered_minor" bigint,
	"currency" text NOT NULL,
	"decision" text NOT NULL,
	"reason" text NOT NULL,
	"sentiment_before" real NOT NULL,
	"sentiment_after" real NOT NULL,
	"sentiment_shift" real GENERATED ALWAYS AS (sentiment_after - sentiment_before) STORED,
	"at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "autonomous_negotiation_logs_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
ALTER TABLE "autonomous_negotiation_logs" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "offers" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"lead_id" uuid NOT NULL,
	"round" integer NOT NULL,
	"price_id" uuid NOT NULL,
	"quantity" integer NOT NULL,
	"amount_minor" bigint NOT NULL,
	"list_minor" bigint NOT NULL,
	"currency" text NOT NULL,
	"state" text NOT NULL,
	"is_last" boolean DEFAULT false NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"decided_at" timestamp (3) with time zone,
	CONSTRAINT "offers_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
ALTER TABLE "offers" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "price_list" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"sku" text NOT NULL,
	"name" text NOT NULL,
	"description" text DEFAULT '' NOT NULL,
	"list_minor" bigint NOT NULL,
	"floor_minor" bigint NOT NULL,
	"currency" text NOT NULL,
	"tax_basis_points" integer DEFAULT 0 NOT NULL,
	"is_active" boolean DEFAULT true NOT NULL,
	CONSTRAINT "price_list_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
ALTER TABLE "price_list" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "dead_letters" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"subject_kind" text NOT NULL,
	"subject_id" text NOT NULL,
	"reason" text NOT NULL,
	"detail" jsonb NOT NULL,
	"at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"settled_at" timestamp (3) with time zone,
	CONSTRAINT "dead_letters_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
ALTER TABLE "dead_letters" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "outbound_ledger" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"customer_id" uuid NOT NULL,
	"intent_id" text NOT NULL,
	"kind" text NOT NULL,
	"part" integer DEFAULT 0 NOT NULL,
	"purpose" text NOT NULL,
	"state" text NOT NULL,
	"channel" text NOT NULL,
	"account_id" uuid NOT NULL,
	"recipient" text NOT NULL,
	"body" jsonb NOT NULL,
	"is_by_staff" boolean DEFAULT false NOT NULL,
	"is_prompted" boolean DEFAULT false NOT NULL,
	"control_epoch" integer NOT NULL,
	"turn_id" uuid,
	"turn_epoch" integer,
	"lead_id" uuid,
	"deal_version" integer,
	"discloses" boolean DEFAULT false NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"not_before" timestamp (3) with time zone,
	"expires_at" timestamp (3) with time zone,
	"lease_until" timestamp (3) with time zone,
	"dispatched_at" timestamp (3) with time zone,
	"missed_at" timestamp (3) with time zone,
	"settled_at" timestamp (3) with time zone,
	"provider_message_id" text,
	"duplicates" integer DEFAULT 0 NOT NULL,
	"delivery" text,
	"sender_response" jsonb,
	"failure" jsonb,
	"correlation_id" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "outbound_ledger_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
ALTER TABLE "outbound_ledger" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "agent_personas" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"persona" text NOT NULL,
	"display_name" text NOT NULL,
	"conversations" integer DEFAULT 0 NOT NULL,
	"wins" integer DEFAULT 0 NOT NULL,
	"success_rate" numeric GENERATED ALWAYS AS (case when conversations = 0 then null else round(wins::numeric / conversations, 4) end) STORED,
	CONSTRAINT "agent_personas_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
ALTER TABLE "agent_personas" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "prompt_labels" (
	"tenant_id" uuid NOT NULL,
	"layer" text NOT NULL,
	"slot" text NOT NULL,
	"label" text NOT NULL,
	"prompt_version_id" uuid NOT NULL,
	CONSTRAINT "prompt_labels_tenant_id_layer_slot_label_pk" PRIMARY KEY("tenant_id","layer","slot","label")
);
--> statement-breakpoint
ALTER TABLE "prompt_labels" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "prompt_versions" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"layer" text NOT NULL,
	"slot" text NOT NULL,
	"version" integer NOT NULL,
	"body" text NOT NULL,
	"sha256" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "prompt_versions_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
ALTER TABLE "prompt_versions" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "channel_accounts" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"channel" text NOT NULL,
	"endpoint_key" text NOT NULL,
	"address" text NOT NULL,
	"provider_configuration_id" uuid NOT NULL,
	"autonomy" text,
	"is_enabled" boolean DEFAULT true NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "channel_accounts_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
ALTER TABLE "channel_accounts" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "message_templates" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"name" text NOT NULL,
	"channel" text NOT NULL,
	"language" text NOT NULL,
	"provider_ref" text NOT NULL,
	"body" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "message_templates_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
ALTER TABLE "message_templates" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "provider_configurations" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"capability" text NOT NULL,
	"vendor" text NOT NULL,
	"endpoint_key" text NOT NULL,
	"credentials" "bytea" NOT NULL,
	"settings" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"is_active" boolean DEFAULT true NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "provider_configurations_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
ALTER TABLE "provider_configurations" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "provider_events" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"vendor" text NOT NULL,
	"provider_event_id" text NOT NULL,
	"type" text NOT NULL,
	"subject_ref" text,
	"marker" text,
	"payload" jsonb NOT NULL,
	"state" text DEFAULT 'received' NOT NULL,
	"received_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"applied_at" timestamp (3) with time zone,
	CONSTRAINT "provider_events_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
ALTER TABLE "provider_events" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "api_keys" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"label" text NOT NULL,
	"role" text NOT NULL,
	"key_hash" text NOT NULL,
	"signing_secret" "bytea",
	"signs" boolean GENERATED ALWAYS AS (signing_secret is not null) STORED,
	"revoked" boolean DEFAULT false NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "api_keys_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
ALTER TABLE "api_keys" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "sessions" (
	"tenant_id" uuid NOT NULL,
	"token_hash" text NOT NULL,
	"user_id" uuid NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "sessions_tenant_id_token_hash_pk" PRIMARY KEY("tenant_id","token_hash")
);
--> statement-breakpoint
ALTER TABLE "sessions" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "tenants" (
	"id" uuid PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"name" text NOT NULL,
	"settings" jsonb NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "tenants_slug_unique" UNIQUE("slug")
);
--> statement-breakpoint
ALTER TABLE "tenants" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "users" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"email" text NOT NULL,
	"name" text NOT NULL,
	"role" text NOT NULL,
	"password_hash" text NOT NULL,
	"disabled_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "users_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
ALTER TABLE "users" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "usage_days" (
	"tenant_id" uuid NOT NULL,
	"day" text NOT NULL,
	"usd_micros" bigint DEFAULT 0 NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "usage_days_tenant_id_day_pk" PRIMARY KEY("tenant_id","day")
);
--> statement-breakpoint
ALTER TABLE "usage_days" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "usage_ledger" (
	"tenant_id" uuid NOT NULL,
	"turn_id" text NOT NULL,
	"step" text NOT NULL,
	"kind" text NOT NULL,
	"usd_micros" bigint NOT NULL,
	"detail" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "usage_ledger_tenant_id_turn_id_step_kind_pk" PRIMARY KEY("tenant_id","turn_id","step","kind")
);
--> statement-breakpoint
ALTER TABLE "usage_ledger" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "approvals" ADD CONSTRAINT "approvals_tenant_id_lead_id_universal_leads_ledger_tenant_id_id_fk" FOREIGN KEY ("tenant_id","lead_id") REFERENCES "public"."universal_leads_ledger"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "envelopes" ADD CONSTRAINT "envelopes_tenant_id_lead_id_universal_leads_ledger_tenant_id_id_fk" FOREIGN KEY ("tenant_id","lead_id") REFERENCES "public"."universal_leads_ledger"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "conversations" ADD CONSTRAINT "conversations_tenant_id_customer_id_customers_tenant_id_id_fk" FOREIGN KEY ("tenant_id","customer_id") REFERENCES "public"."customers"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "messages" ADD CONSTRAINT "messages_tenant_id_customer_id_conversations_tenant_id_customer_id_fk" FOREIGN KEY ("tenant_id","customer_id") REFERENCES "public"."conversations"("tenant_id","customer_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "turn_effects" ADD CONSTRAINT "turn_effects_tenant_id_turn_id_turns_tenant_id_id_fk" FOREIGN KEY ("tenant_id","turn_id") REFERENCES "public"."turns"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "turns" ADD CONSTRAINT "turns_tenant_id_customer_id_conversations_tenant_id_customer_id_fk" FOREIGN KEY ("tenant_id","customer_id") REFERENCES "public"."conversations"("tenant_id","customer_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consents" ADD CONSTRAINT "consents_tenant_id_customer_id_customers_tenant_id_id_fk" FOREIGN KEY ("tenant_id","customer_id") REFERENCES "public"."customers"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "customer_identifiers" ADD CONSTRAINT "customer_identifiers_tenant_id_customer_id_customers_tenant_id_id_fk" FOREIGN KEY ("tenant_id","customer_id") REFERENCES "public"."customers"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "financial_execution_queue" ADD CONSTRAINT "financial_execution_queue_tenant_id_lead_id_universal_leads_ledger_tenant_id_id_fk" FOREIGN KEY ("tenant_id","lead_id") REFERENCES "public"."universal_leads_ledger"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invoices" ADD CONSTRAINT "invoices_tenant_id_lead_id_universal_leads_ledger_tenant_id_id_fk" FOREIGN KEY ("tenant_id","lead_id") REFERENCES "public"."universal_leads_ledger"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "universal_leads_ledger" ADD CONSTRAINT "universal_leads_ledger_tenant_id_customer_id_customers_tenant_id_id_fk" FOREIGN KEY ("tenant_id","customer_id") REFERENCES "public"."customers"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "autonomous_negotiation_logs" ADD CONSTRAINT "autonomous_negotiation_logs_tenant_id_lead_id_universal_leads_ledger_tenant_id_id_fk" FOREIGN KEY ("tenant_id","lead_id") REFERENCES "public"."universal_leads_ledger"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "offers" ADD CONSTRAINT "offers_tenant_id_lead_id_universal_leads_ledger_tenant_id_id_fk" FOREIGN KEY ("tenant_id","lead_id") REFERENCES "public"."universal_leads_ledger"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outbound_ledger" ADD CONSTRAINT "outbound_ledger_tenant_id_customer_id_conversations_tenant_id_customer_id_fk" FOREIGN KEY ("tenant_id","customer_id") REFERENCES "public"."conversations"("tenant_id","customer_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "prompt_labels" ADD CONSTRAINT "prompt_labels_tenant_id_prompt_version_id_prompt_versions_tenant_id_id_fk" FOREIGN KEY ("tenant_id","prompt_version_id") REFERENCES "public"."prompt_versions"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "channel_accounts" ADD CONSTRAINT "channel_accounts_tenant_id_provider_configuration_id_provider_configurations_tenant_id_id_fk" FOREIGN KEY ("tenant_id","provider_configuration_id") REFERENCES "public"."provider_configurations"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_tenant_id_user_id_users_tenant_id_id_fk" FOREIGN KEY ("tenant_id","user_id") REFERENCES "public"."users"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "approvals_once" ON "approvals" USING btree ("tenant_id","lead_id","kind","request_sha256");--> statement-breakpoint
CREATE INDEX "approvals_open" ON "approvals" USING btree ("tenant_id","created_at") WHERE state = 'open';--> statement-breakpoint
CREATE UNIQUE INDEX "contract_templates_by_version" ON "contract_templates" USING btree ("tenant_id","name","version");--> statement-breakpoint
CREATE UNIQUE INDEX "contract_templates_current" ON "contract_templates" USING btree ("tenant_id","name") WHERE is_current;--> statement-breakpoint
CREATE UNIQUE INDEX "envelopes_by_revision" ON "envelopes" USING btree ("tenant_id","lead_id","revision");--> statement-breakpoint
CREATE INDEX "envelopes_by_ref" ON "envelopes" USING btree ("tenant_id","vendor","provider_ref");--> statement-breakpoint
CREATE INDEX "conversations_recent" ON "conversations" USING btree ("tenant_id","last_message_at" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "conversations_attention" ON "conversations" USING btree ("tenant_id","attention_at") WHERE attention is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "messages_once" ON "messages" USING btree ("tenant_id","account_id","provider_message_id") WHERE direction = 'in';--> statement-breakpoint
CREATE INDEX "messages_of" ON "messages" USING btree ("tenant_id","customer_id","position");--> statement-breakpoint
CREATE INDEX "messages_inbox" ON "messages" USING btree ("tenant_id","customer_id") WHERE direction = 'in' and answered_at is null;--> statement-breakpoint
CREATE INDEX "messages_waiting" ON "messages" USING btree ("received_at") WHERE direction = 'in' and answered_at is null;--> statement-breakpoint
CREATE INDEX "turns_open" ON "turns" USING btree ("tenant_id","customer_id") WHERE closed_at is null;--> statement-breakpoint
CREATE INDEX "consents_newest" ON "consents" USING btree ("tenant_id","channel","address","purpose","at" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "consents_of" ON "consents" USING btree ("tenant_id","customer_id");--> statement-breakpoint
CREATE UNIQUE INDEX "customer_identifiers_once" ON "customer_identifiers" USING btree ("tenant_id","kind","value");--> statement-breakpoint
CREATE INDEX "customer_identifiers_of" ON "customer_identifiers" USING btree ("tenant_id","customer_id");--> statement-breakpoint
CREATE INDEX "customers_merged" ON "customers" USING btree ("tenant_id","merged_into");--> statement-breakpoint
CREATE INDEX "customers_by_name" ON "customers" USING btree ("tenant_id","name");--> statement-breakpoint
CREATE UNIQUE INDEX "audit_log_event" ON "audit_log" USING btree ("tenant_id","event_position");--> statement-breakpoint
CREATE INDEX "events_tail" ON "events" USING btree ("position");--> statement-breakpoint
CREATE INDEX "events_of" ON "events" USING btree ("tenant_id","customer_id","position");--> statement-breakpoint
CREATE UNIQUE INDEX "executions_once" ON "financial_execution_queue" USING btree ("tenant_id","idempotency_key");--> statement-breakpoint
CREATE INDEX "executions_of" ON "financial_execution_queue" USING btree ("tenant_id","lead_id");--> statement-breakpoint
CREATE UNIQUE INDEX "invoices_by_revision" ON "invoices" USING btree ("tenant_id","lead_id","revision");--> statement-breakpoint
CREATE INDEX "invoices_by_ref" ON "invoices" USING btree ("tenant_id","vendor","provider_ref");--> statement-breakpoint
CREATE UNIQUE INDEX "leads_one_open" ON "universal_leads_ledger" USING btree ("tenant_id","customer_id") WHERE stage not in ('paid', 'lost') and not is_parked;--> statement-breakpoint
CREATE UNIQUE INDEX "leads_once" ON "universal_leads_ledger" USING btree ("tenant_id","source_key") WHERE source_key is not null;--> statement-breakpoint
CREATE INDEX "leads_board" ON "universal_leads_ledger" USING btree ("tenant_id","stage","stage_changed_at" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "leads_of" ON "universal_leads_ledger" USING btree ("tenant_id","customer_id");--> statement-breakpoint
CREATE INDEX "leads_unstarted" ON "universal_leads_ledger" USING btree ("created_at") WHERE workflow_started_at is null;--> statement-breakpoint
CREATE INDEX "leads_unseen" ON "universal_leads_ledger" USING btree ("changed_at") WHERE seen_version < version and stage not in ('paid', 'lost');--> statement-breakpoint
CREATE INDEX "leads_raw" ON "universal_leads_ledger" USING gin ("raw");--> statement-breakpoint
CREATE UNIQUE INDEX "ontology_once" ON "dynamic_ontology_map" USING btree ("tenant_id","vertical","path");--> statement-breakpoint
CREATE INDEX "negotiation_of" ON "autonomous_negotiation_logs" USING btree ("tenant_id","lead_id","at");--> statement-breakpoint
CREATE UNIQUE INDEX "offers_by_round" ON "offers" USING btree ("tenant_id","lead_id","round");--> statement-breakpoint
CREATE UNIQUE INDEX "offers_one_open" ON "offers" USING btree ("tenant_id","lead_id") WHERE state = 'open';--> statement-breakpoint
CREATE UNIQUE INDEX "price_list_by_sku" ON "price_list" USING btree ("tenant_id","sku");--> statement-breakpoint
CREATE UNIQUE INDEX "dead_letters_once" ON "dead_letters" USING btree ("tenant_id","subject_kind","subject_id","reason");--> statement-breakpoint
CREATE UNIQUE INDEX "outbound_ledger_once" ON "outbound_ledger" USING btree ("tenant_id","intent_id","kind","part");--> statement-breakpoint
CREATE UNIQUE INDEX "outbound_ledger_in_flight" ON "outbound_ledger" USING btree ("tenant_id","account_id","recipient") WHERE state in ('dispatched', 'unknown');--> statement-breakpoint
CREATE INDEX "outbound_ledger_proof" ON "outbound_ledger" USING btree ("tenant_id","account_id","provider_message_id");--> statement-breakpoint
CREATE INDEX "outbound_ledger_open" ON "outbound_ledger" USING btree ("tenant_id","customer_id") WHERE state in ('held', 'reserved', 'dispatched', 'unknown');--> statement-breakpoint
CREATE INDEX "outbound_ledger_due" ON "outbound_ledger" USING btree ("created_at") WHERE state in ('held', 'reserved', 'dispatched', 'unknown');--> statement-breakpoint
CREATE UNIQUE INDEX "agent_personas_once" ON "agent_personas" USING btree ("tenant_id","persona");--> statement-breakpoint
CREATE INDEX "prompt_labels_version" ON "prompt_labels" USING btree ("tenant_id","prompt_version_id");--> statement-breakpoint
CREATE UNIQUE INDEX "prompt_versions_once" ON "prompt_versions" USING btree ("tenant_id","layer","slot","version");--> statement-breakpoint
CREATE UNIQUE INDEX "channel_accounts_by_address" ON "channel_accounts" USING btree ("tenant_id","channel","address");--> statement-breakpoint
CREATE INDEX "channel_accounts_endpoint" ON "channel_accounts" USING btree ("endpoint_key");--> statement-breakpoint
CREATE INDEX "channel_accounts_address" ON "channel_accounts" USING btree ("channel","address");--> statement-breakpoint
CREATE UNIQUE INDEX "message_templates_by_name" ON "message_templates" USING btree ("tenant_id","name","channel","language");--> statement-breakpoint
CREATE UNIQUE INDEX "provider_configurations_active" ON "provider_configurations" USING btree ("tenant_id","capability","vendor");--> statement-breakpoint
CREATE INDEX "provider_configurations_endpoint" ON "provider_configurations" USING btree ("endpoint_key");--> statement-breakpoint
CREATE UNIQUE INDEX "provider_events_once" ON "provider_events" USING btree ("tenant_id","vendor","provider_event_id");--> statement-breakpoint
CREATE INDEX "provider_events_by_subject" ON "provider_events" USING btree ("tenant_id","vendor","subject_ref");--> statement-breakpoint
CREATE INDEX "provider_events_open" ON "provider_events" USING btree ("tenant_id","state","received_at");--> statement-breakpoint
CREATE INDEX "api_keys_by_hash" ON "api_keys" USING btree ("key_hash");--> statement-breakpoint
CREATE INDEX "sessions_by_token" ON "sessions" USING btree ("token_hash");--> statement-breakpoint
CREATE UNIQUE INDEX "users_by_email" ON "users" USING btree ("tenant_id","email");--> statement-breakpoint
CREATE INDEX "users_login" ON "users" USING btree ("email");--> statement-breakpoint
CREATE INDEX "usage_ledger_by_day" ON "usage_ledger" USING btree ("tenant_id","created_at");--> statement-breakpoint
CREATE POLICY "tenant_isolation" ON "approvals" AS PERMISSIVE FOR ALL TO "steward_app" USING (tenant_id = current_setting('app.tenant_id')::uuid) WITH CHECK (tenant_id = current_setting('app.tenant_id')::uuid);--> statement-breakpoint
CREATE POLICY "tenant_isolation" ON "contract_templates" AS PERMISSIVE FOR ALL TO "steward_app" USING (tenant_id = current_setting('app.tenant_id')::uuid) WITH CHECK (tenant_id = current_setting('app.tenant_id')::uuid);--> statement-breakpoint
CREATE POLICY "tenant_isolation" ON "envelopes" AS PERMISSIVE FOR ALL TO "steward_app" USING (tenant_id = current_setting('app.tenant_id')::uuid) WITH CHECK (tenant_id = current_setting('app.tenant_id')::uuid);--> statement-breakpoint
CREATE POLICY "tenant_isolation" ON "conversations" AS PERMISSIVE FOR ALL TO "steward_app" USING (tenant_id = current_setting('app.tenant_id')::uuid) WITH CHECK (tenant_id = current_setting('app.tenant_id')::uuid);--> statement-breakpoint
CREATE POLICY "tenant_isolation" ON "messages" AS PERMISSIVE FOR ALL TO "steward_app" USING (tenant_id = current_setting('app.tenant_id')::uuid) WITH CHECK (tenant_id = current_setting('app.tenant_id')::uuid);--> statement-breakpoint
CREATE POLICY "tenant_isolation" ON "turn_effects" AS PERMISSIVE FOR ALL TO "steward_app" USING (tenant_id = current_setting('app.tenant_id')::uuid) WITH CHECK (tenant_id = current_setting('app.tenant_id')::uuid);--> statement-breakpoint
CREATE POLICY "tenant_isolation" ON "turns" AS PERMISSIVE FOR ALL TO "steward_app" USING (tenant_id = current_setting('app.tenant_id')::uuid) WITH CHECK (tenant_id = current_setting('app.tenant_id')::uuid);--> statement-breakpoint
CREATE POLICY "tenant_isolation" ON "consents" AS PERMISSIVE FOR ALL TO "steward_app" USING (tenant_id = current_setting('app.tenant_id')::uuid) WITH CHECK (tenant_id = current_setting('app.tenant_id')::uuid);--> statement-breakpoint
CREATE POLICY "tenant_isolation" ON "customer_identifiers" AS PERMISSIVE FOR ALL TO "steward_app" USING (tenant_id = current_setting('app.tenant_id')::uuid) WITH CHECK (tenant_id = current_setting('app.tenant_id')::uuid);--> statement-breakpoint
CREATE POLICY "tenant_isolation" ON "customers" AS PERMISSIVE FOR ALL TO "steward_app" USING (tenant_id = current_setting('app.tenant_id')::uuid) WITH CHECK (tenant_id = current_setting('app.tenant_id')::uuid);--> statement-breakpoint
CREATE POLICY "tenant_isolation" ON "audit_log" AS PERMISSIVE FOR ALL TO "steward_app" USING (tenant_id = current_setting('app.tenant_id')::uuid) WITH CHECK (tenant_id = current_setting('app.tenant_id')::uuid);--> statement-breakpoint
CREATE POLICY "tenant_isolation" ON "events" AS PERMISSIVE FOR ALL TO "steward_app" USING (tenant_id = current_setting('app.tenant_id')::uuid) WITH CHECK (tenant_id = current_setting('app.tenant_id')::uuid);--> statement-breakpoint
CREATE POLICY "tenant_isolation" ON "financial_execution_queue" AS PERMISSIVE FOR ALL TO "steward_app" USING (tenant_id = current_setting('app.tenant_id')::uuid) WITH CHECK (tenant_id = current_setting('app.tenant_id')::uuid);--> statement-breakpoint
CREATE POLICY "tenant_isolation" ON "invoices" AS PERMISSIVE FOR ALL TO "steward_app" USING (tenant_id = current_setting('app.tenant_id')::uuid) WITH CHECK (tenant_id = current_setting('app.tenant_id')::uuid);--> statement-breakpoint
CREATE POLICY "tenant_isolation" ON "universal_leads_ledger" AS PERMISSIVE FOR ALL TO "steward_app" USING (tenant_id = current_setting('app.tenant_id')::uuid) WITH CHECK (tenant_id = current_setting('app.tenant_id')::uuid);--> statement-breakpoint
CREATE POLICY "tenant_isolation" ON "dynamic_ontology_map" AS PERMISSIVE FOR ALL TO "steward_app" USING (tenant_id = current_setting('app.tenant_id')::uuid) WITH CHECK (tenant_id = current_setting('app.tenant_id')::uuid);--> statement-breakpoint
CREATE POLICY "tenant_isolation" ON "autonomous_negotiation_logs" AS PERMISSIVE FOR ALL TO "steward_app" USING (tenant_id = current_setting('app.tenant_id')::uuid) WITH CHECK (tenant_id = current_setting('app.tenant_id')::uuid);--> statement-breakpoint
CREATE POLICY "tenant_isolation" ON "offers" AS PERMISSIVE FOR ALL TO "steward_app" USING (tenant_id = current_setting('app.tenant_id')::uuid) WITH CHECK (tenant_id = current_setting('app.tenant_id')::uuid);--> statement-breakpoint
CREATE POLICY "tenant_isolation" ON "price_list" AS PERMISSIVE FOR ALL TO "steward_app" USING (tenant_id = current_setting('app.tenant_id')::uuid) WITH CHECK (tenant_id = current_setting('app.tenant_id')::uuid);--> statement-breakpoint
CREATE POLICY "tenant_isolation" ON "dead_letters" AS PERMISSIVE FOR ALL TO "steward_app" USING (tenant_id = current_setting('app.tenant_id')::uuid) WITH CHECK (tenant_id = current_setting('app.tenant_id')::uuid);--> statement-breakpoint
CREATE POLICY "tenant_isolation" ON "outbound_ledger" AS PERMISSIVE FOR ALL TO "steward_app" USING (tenant_id = current_setting('app.tenant_id')::uuid) WITH CHECK (tenant_id = current_setting('app.tenant_id')::uuid);--> statement-breakpoint
CREATE POLICY "tenant_isolation" ON "agent_personas" AS PERMISSIVE FOR ALL TO "steward_app" USING (tenant_id = current_setting('app.tenant_id')::uuid) WITH CHECK (tenant_id = current_setting('app.tenant_id')::uuid);--> statement-breakpoint
CREATE POLICY "tenant_isolation" ON "prompt_labels" AS PERMISSIVE FOR ALL TO "steward_app" USING (tenant_id = current_setting('app.tenant_id')::uuid) WITH CHECK (tenant_id = current_setting('app.tenant_id')::uuid);--> statement-breakpoint
CREATE POLICY "tenant_isolation" ON "prompt_versions" AS PERMISSIVE FOR ALL TO "steward_app" USING (tenant_id = current_setting('app.tenant_id')::uuid) WITH CHECK (tenant_id = current_setting('app.tenant_id')::uuid);--> statement-breakpoint
CREATE POLICY "tenant_isolation" ON "channel_accounts" AS PERMISSIVE FOR ALL TO "steward_app" USING (tenant_id = current_setting('app.tenant_id')::uuid) WITH CHECK (tenant_id = current_setting('app.tenant_id')::uuid);--> statement-breakpoint
CREATE POLICY "tenant_isolation" ON "message_templates" AS PERMISSIVE FOR ALL TO "steward_app" USING (tenant_id = current_setting('app.tenant_id')::uuid) WITH CHECK (tenant_id = current_setting('app.tenant_id')::uuid);--> statement-breakpoint
CREATE POLICY "tenant_isolation" ON "provider_configurations" AS PERMISSIVE FOR ALL TO "steward_app" USING (tenant_id = current_setting('app.tenant_id')::uuid) WITH CHECK (tenant_id = current_setting('app.tenant_id')::uuid);--> statement-breakpoint
CREATE POLICY "tenant_isolation" ON "provider_events" AS PERMISSIVE FOR ALL TO "steward_app" USING (tenant_id = current_setting('app.tenant_id')::uuid) WITH CHECK (tenant_id = current_setting('app.tenant_id')::uuid);--> statement-breakpoint
CREATE POLICY "tenant_isolation" ON "api_keys" AS PERMISSIVE FOR ALL TO "steward_app" USING (tenant_id = current_setting('app.tenant_id')::uuid) WITH CHECK (tenant_id = current_setting('app.tenant_id')::uuid);--> statement-breakpoint
CREATE POLICY "tenant_isolation" ON "sessions" AS PERMISSIVE FOR ALL TO "steward_app" USING (tenant_id = current_setting('app.tenant_id')::uuid) WITH CHECK (tenant_id = current_setting('app.tenant_id')::uuid);--> statement-breakpoint
CREATE POLICY "tenant_isolation" ON "tenants" AS PERMISSIVE FOR ALL TO "steward_app" USING (id = current_setting('app.tenant_id')::uuid) WITH CHECK (id = current_setting('app.tenant_id')::uuid);--> statement-breakpoint
CREATE POLICY "tenant_isolation" ON "users" AS PERMISSIVE FOR ALL TO "steward_app" USING (tenant_id = current_setting('app.tenant_id')::uuid) WITH CHECK (tenant_id = current_setting('app.tenant_id')::uuid);--> statement-breakpoint
CREATE POLICY "tenant_isolation" ON "usage_days" AS PERMISSIVE FOR ALL TO "steward_app" USING (tenant_id = current_setting('app.tenant_id')::uuid) WITH CHECK (tenant_id = current_setting('app.tenant_id')::uuid);--> statement-breakpoint
CREATE POLICY "tenant_isolation" ON "usage_ledger" AS PERMISSIVE FOR ALL TO "steward_app" USING (tenant_id = current_setting('app.tenant_id')::uuid) WITH CHECK (tenant_id = current_setting('app.tenant_id')::uuid);