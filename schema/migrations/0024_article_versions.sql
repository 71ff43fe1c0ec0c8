CREATE TABLE "knowledge_version_chunks" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"document_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"position" integer NOT NULL,
	"heading_path" text NOT NULL,
	"text" text NOT NULL,
	"tokens" integer NOT NULL,
	CONSTRAINT "knowledge_version_chunks_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
ALTER TABLE "knowledge_version_chunks" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "knowledge_versions" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"document_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"title" text NOT NULL,
	"text" text NOT NULL,
	"language" text NOT NULL,
	"saved_by" jsonb NOT NULL,
	"restored_from" integer,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "knowledge_versions_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
ALTER TABLE "knowledge_versions" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "knowledge_documents" ADD COLUMN "version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "knowledge_documents" ADD COLUMN "used_version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "knowledge_version_chunks" ADD CONSTRAINT "knowledge_version_chunks_document" FOREIGN KEY ("tenant_id","document_id") REFERENCES "public"."knowledge_documents"("tenant_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "knowledge_versions" ADD CONSTRAINT "knowledge_versions_document" FOREIGN KEY ("tenant_id","document_id") REFERENCES "public"."knowledge_documents"("tenant_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "knowledge_version_chunks_of" ON "knowledge_version_chunks" USING btree ("tenant_id","document_id","version","position");--> statement-breakpoint
CREATE UNIQUE INDEX "knowledge_versions_of" ON "knowledge_versions" USING btree ("tenant_id","document_id","version");--> statement-breakpoint
CREATE POLICY "tenant_isolation" ON "knowledge_version_chunks" AS PERMISSIVE FOR ALL TO "steward_app" USING (tenant_id = current_setting('app.tenant_id')::uuid) WITH CHECK (tenant_id = current_setting('app.tenant_id')::uuid);--> statement-breakpoint
CREATE POLICY "tenant_isolation" ON "knowledge_versions" AS PERMISSIVE FOR ALL TO "steward_app" USING (tenant_id = current_setting('app.tenant_id')::uuid) WITH CHECK (tenant_id = current_setting('app.tenant_id')::uuid);--> statement-breakpoint
ALTER TABLE "knowledge_version_chunks" FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "knowledge_versions" FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
-- What an article said stays as it was said; both go with their article.
GRANT SELECT, INSERT ON "knowledge_versions" TO steward_app;
--> statement-breakpoint
GRANT SELECT, INSERT ON "knowledge_version_chunks" TO steward_app;
