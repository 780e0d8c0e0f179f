CREATE TABLE `codes` (
	`subject` text NOT NULL,
	`purpose` text NOT NULL,
	`code_hash` text NOT NULL,
	`tries` integer NOT NULL,
	`sent` integer NOT NULL,
	`sent_at_s` integer NOT NULL,
	`expires_at_s` integer NOT NULL,
	`used_at_s` integer,
	PRIMARY KEY(`subject`, `purpose`)
);
--> statement-breakpoint
CREATE INDEX `codes_expiry` ON `codes` (`expires_at_s`);--> statement-breakpoint
CREATE TABLE `passkey_challenges` (
	`challenge` text PRIMARY KEY NOT NULL,
	`account` text,
	`expires_at_s` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `passkey_challenges_expiry` ON `passkey_challenges` (`expires_at_s`);--> statement-breakpoint
CREATE TABLE `passkeys` (
	`id` text PRIMARY KEY NOT NULL,
	`account` text NOT NULL,
	`name` text NOT NULL,
	`public_key` blob NOT NULL,
	`counter` integer NOT NULL,
	`transports` text NOT NULL,
	`synced` integer NOT NULL,
	`created_at_s` integer NOT NULL,
	`last_used_at_s` integer,
	FOREIGN KEY (`account`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `passkeys_account` ON `passkeys` (`account`);--> statement-breakpoint
CREATE TABLE `email_changes` (
	`id` text PRIMARY KEY NOT NULL,
	`account` text NOT NULL,
	`new_email` text NOT NULL,
	`created_at_s` integer NOT NULL,
	`expires_at_s` integer NOT NULL,
	FOREIGN KEY (`account`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `email_changes_expiry` ON `email_changes` (`expires_at_s`);--> statement-breakpoint
CREATE INDEX `email_changes_account` ON `email_changes` (`account`);--> statement-breakpoint
CREATE TABLE `registrations` (
	`id` text PRIMARY KEY NOT NULL,
	`email` text NOT NULL,
	`password_hash` text NOT NULL,
	`language` text NOT NULL,
	`zone` text,
	`policy_version` text NOT NULL,
	`policy_text_hash` text NOT NULL,
	`guardian_email` text,
	`created_at_s` integer NOT NULL,
	`expires_at_s` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `registrations_expiry` ON `registrations` (`expires_at_s`);--> statement-breakpoint
CREATE TABLE `resets` (
	`id` text PRIMARY KEY NOT NULL,
	`account` text,
	`email` text NOT NULL,
	`language` text NOT NULL,
	`created_at_s` integer NOT NULL,
	`expires_at_s` integer NOT NULL,
	FOREIGN KEY (`account`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `resets_expiry` ON `resets` (`expires_at_s`);--> statement-breakpoint
CREATE INDEX `resets_account` ON `resets` (`account`);--> statement-breakpoint
CREATE TABLE `throttles` (
	`key` text PRIMARY KEY NOT NULL,
	`tries` integer NOT NULL,
	`last_at_s` integer NOT NULL,
	`wait_until_s` integer NOT NULL,
	`admitted` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `throttles_last` ON `throttles` (`last_at_s`);