CREATE TABLE `audit_anchor` (
	`id` integer PRIMARY KEY NOT NULL,
	`seq` integer NOT NULL,
	`hash` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `audit_target` ON `audit` (`target`,`seq`);--> statement-breakpoint
CREATE INDEX `audit_unchained` ON `audit` (`seq`) WHERE hash is null;