CREATE TABLE `invitations` (
	`id` text PRIMARY KEY NOT NULL,
	`home` text NOT NULL,
	`email` text NOT NULL,
	`role` text NOT NULL,
	`invited_by` text NOT NULL,
	`token_hash` text NOT NULL,
	`created_at_s` integer NOT NULL,
	`expires_at_s` integer NOT NULL,
	`mails` integer NOT NULL,
	`last_mail_at_s` integer NOT NULL,
	`settled_at_s` integer,
	FOREIGN KEY (`home`) REFERENCES `homes`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`invited_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "invitations_settle_once" CHECK(settled_at_s is null or settled_at_s > 0)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `invitations_token_hash_unique` ON `invitations` (`token_hash`);--> statement-breakpoint
CREATE INDEX `invitations_home` ON `invitations` (`home`);--> statement-breakpoint
CREATE INDEX `invitations_inviter` ON `invitations` (`invited_by`,`created_at_s`);--> statement-breakpoint
CREATE INDEX `invitations_expiry` ON `invitations` (`expires_at_s`);--> statement-breakpoint
CREATE TABLE `ownership_offers` (
	`home` text PRIMARY KEY NOT NULL,
	`by_account` text NOT NULL,
	`to_account` text NOT NULL,
	`sharing` integer NOT NULL,
	`expires_at_s` integer NOT NULL,
	FOREIGN KEY (`home`) REFERENCES `homes`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by_account`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`to_account`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);
