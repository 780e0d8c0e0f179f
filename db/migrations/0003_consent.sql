CREATE TABLE `guardians` (
	`account` text PRIMARY KEY NOT NULL,
	`token_hash` text NOT NULL,
	`asked_at_s` integer NOT NULL,
	`asked` integer DEFAULT 1 NOT NULL,
	`decided_at_s` integer,
	FOREIGN KEY (`account`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `guardians_token_hash_unique` ON `guardians` (`token_hash`);--> statement-breakpoint
CREATE INDEX `guardians_asked` ON `guardians` (`asked_at_s`);--> statement-breakpoint
CREATE TABLE `page_views` (
	`day` text NOT NULL,
	`page` text NOT NULL,
	`views` integer NOT NULL,
	PRIMARY KEY(`day`, `page`)
);
