ALTER TABLE "invoices" ADD COLUMN "payment_ref" text;--> statement-breakpoint
CREATE INDEX "invoices_by_payment" ON "invoices" USING btree ("tenant_id","vendor","payment_ref");