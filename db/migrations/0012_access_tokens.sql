CREATE TABLE `access_tokens` (
	`id` text PRIMARY KEY NOT NULL,
	`account` text NOT NULL,
	`home` text,
	`name` text NOT NULL,
	`scopes` text NOT NULL,
	`token_hash` text NOT NULL,
	`created_at_s` integer NOT NULL,
	`expires_at_s` integer NOT NULL,
	`last_used_at_s` integer,
	`revoked_at_s` integer,
	FOREIGN KEY (`account`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`home`) REFERENCES `homes`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `access_tokens_account` ON `access_tokens` (`account`);--> statement-breakpoint
CREATE INDEX `access_tokens_home` ON `access_tokens` (`home`);--> statement-breakpoint
CREATE INDEX `access_tokens_expiry` ON `access_tokens` (`expires_at_s`);