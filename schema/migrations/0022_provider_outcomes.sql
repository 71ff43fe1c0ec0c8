ALTER TABLE "provider_configurations" ADD COLUMN "answered_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "provider_configurations" ADD COLUMN "failed_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "provider_configurations" ADD COLUMN "fault" text;--> statement-breakpoint
ALTER TABLE "provider_configurations" ADD COLUMN "fault_code" text;