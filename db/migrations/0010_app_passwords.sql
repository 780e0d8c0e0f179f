CREATE TABLE `app_passwords` (
	`id` text PRIMARY KEY NOT NULL,
	`account` text NOT NULL,
	`home` text,
	`name` text NOT NULL,
	`hash` text NOT NULL,
	`created_at_s` integer NOT NULL,
	`last_used_at_s` integer,
	`revoked_at_s` integer,
	FOREIGN KEY (`account`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`home`) REFERENCES `homes`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `app_passwords_account` ON `app_passwords` (`account`);