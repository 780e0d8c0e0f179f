CREATE TABLE `webhooks` (
	`id` text PRIMARY KEY NOT NULL,
	`home` text NOT NULL,
	`account` text NOT NULL,
	`label` text NOT NULL,
	`url` text NOT NULL,
	`events` text NOT NULL,
	`secrets` text NOT NULL,
	`made_at_s` integer NOT NULL,
	FOREIGN KEY (`home`) REFERENCES `homes`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`account`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `webhooks_home` ON `webhooks` (`home`);--> statement-breakpoint
CREATE INDEX `webhooks_account` ON `webhooks` (`account`);