CREATE TABLE `pictures` (
	`account` text PRIMARY KEY NOT NULL,
	`type` text NOT NULL,
	`bytes` blob NOT NULL,
	FOREIGN KEY (`account`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `sessions` (
	`id` text PRIMARY KEY NOT NULL,
	`account` text NOT NULL,
	`created_at_s` integer NOT NULL,
	`last_used_at_s` integer NOT NULL,
	`expires_at_s` integer NOT NULL,
	`ended_at_s` integer,
	`device` text NOT NULL,
	`place` text NOT NULL,
	`network` text NOT NULL,
	FOREIGN KEY (`account`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `sessions_account` ON `sessions` (`account`);--> statement-breakpoint
CREATE INDEX `sessions_expiry` ON `sessions` (`expires_at_s`);--> statement-breakpoint
CREATE TABLE `audit` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`at_s` integer NOT NULL,
	`actor` text NOT NULL,
	`actor_kind` text NOT NULL,
	`action` text NOT NULL,
	`target` text,
	`home` text,
	`network` text,
	`result` text NOT NULL,
	`detail` text,
	`once_key` text,
	`hash` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `audit_once_key_unique` ON `audit` (`once_key`);--> statement-breakpoint
CREATE INDEX `audit_actor` ON `audit` (`actor`,`seq`);--> statement-breakpoint
CREATE INDEX `audit_home` ON `audit` (`home`,`seq`);--> statement-breakpoint
CREATE TABLE `consents` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`account` text NOT NULL,
	`kind` text NOT NULL,
	`item` text NOT NULL,
	`text_hash` text NOT NULL,
	`language` text NOT NULL,
	`given` integer NOT NULL,
	`at_s` integer NOT NULL,
	`way` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `consents_account` ON `consents` (`account`,`kind`,`item`);--> statement-breakpoint
CREATE TABLE `mails` (
	`id` text PRIMARY KEY NOT NULL,
	`account` text,
	`template` text NOT NULL,
	`language` text NOT NULL,
	`sealed` text,
	`created_at_s` integer NOT NULL,
	`tries` integer DEFAULT 0 NOT NULL,
	`next_try_at_s` integer NOT NULL,
	`sent_at_s` integer,
	`last_error` text
);
--> statement-breakpoint
CREATE INDEX `mails_waiting` ON `mails` (`next_try_at_s`);--> statement-breakpoint
CREATE INDEX `mails_account` ON `mails` (`account`);--> statement-breakpoint
ALTER TABLE `accounts` ADD `email` text;--> statement-breakpoint
ALTER TABLE `accounts` ADD `password_hash` text;--> statement-breakpoint
ALTER TABLE `accounts` ADD `nickname` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `accounts` ADD `language` text DEFAULT 'en' NOT NULL;--> statement-breakpoint
ALTER TABLE `accounts` ADD `zone` text;--> statement-breakpoint
ALTER TABLE `accounts` ADD `policy_version` text;--> statement-breakpoint
ALTER TABLE `accounts` ADD `guardian` text DEFAULT 'not_needed' NOT NULL;--> statement-breakpoint
ALTER TABLE `accounts` ADD `picture_version` integer;--> statement-breakpoint
CREATE UNIQUE INDEX `accounts_email_unique` ON `accounts` (`email`);