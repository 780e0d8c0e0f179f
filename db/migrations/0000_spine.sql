CREATE TABLE `accounts` (
	`id` text PRIMARY KEY NOT NULL,
	`created_at_s` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `branches` (
	`id` text PRIMARY KEY NOT NULL,
	`home` text NOT NULL,
	`name` text NOT NULL,
	`named_as` text NOT NULL,
	`role` text NOT NULL,
	`colour` integer NOT NULL,
	`icon` text NOT NULL,
	`poles` integer NOT NULL,
	`breaker_rating_a` real,
	`parent` text,
	`position` integer NOT NULL,
	FOREIGN KEY (`home`) REFERENCES `homes`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `branches_home` ON `branches` (`home`);--> statement-breakpoint
CREATE TABLE `claim_tries` (
	`network` text NOT NULL,
	`window_s` integer NOT NULL,
	`tries` integer NOT NULL,
	PRIMARY KEY(`network`, `window_s`)
);
--> statement-breakpoint
CREATE INDEX `claim_tries_window` ON `claim_tries` (`window_s`);--> statement-breakpoint
CREATE TABLE `claims` (
	`code_hash` text PRIMARY KEY NOT NULL,
	`home` text NOT NULL,
	`account` text NOT NULL,
	`expires_at_s` integer NOT NULL,
	`used_at_s` integer,
	FOREIGN KEY (`home`) REFERENCES `homes`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`account`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `claims_home` ON `claims` (`home`);--> statement-breakpoint
CREATE INDEX `claims_expiry` ON `claims` (`expires_at_s`);--> statement-breakpoint
CREATE TABLE `devices` (
	`id` text PRIMARY KEY NOT NULL,
	`home` text NOT NULL,
	`serial` text NOT NULL,
	`model` text NOT NULL,
	`name` text NOT NULL,
	`firmware` text,
	`subs` text NOT NULL,
	`claimed_at_s` integer NOT NULL,
	`removed_at_s` integer,
	`token_generation` integer DEFAULT 0 NOT NULL,
	FOREIGN KEY (`home`) REFERENCES `homes`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `devices_serial_held` ON `devices` (`serial`) WHERE removed_at_s is null;--> statement-breakpoint
CREATE INDEX `devices_home` ON `devices` (`home`);--> statement-breakpoint
CREATE TABLE `feeds` (
	`device` text NOT NULL,
	`channel` text NOT NULL,
	`since_s` integer NOT NULL,
	`target` text,
	`reversed` integer NOT NULL,
	`multiplier` real NOT NULL,
	`phase` integer,
	PRIMARY KEY(`device`, `channel`, `since_s`),
	FOREIGN KEY (`device`) REFERENCES `devices`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `homes` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`zone` text NOT NULL,
	`service` text NOT NULL,
	`config_version` integer NOT NULL,
	`pushed_version` integer NOT NULL,
	`created_at_s` integer NOT NULL,
	CONSTRAINT "homes_config_version_rises" CHECK(config_version > 0)
);
--> statement-breakpoint
CREATE INDEX `homes_not_pushed` ON `homes` (`config_version`) WHERE pushed_version < config_version;--> statement-breakpoint
CREATE TABLE `members` (
	`home` text NOT NULL,
	`account` text NOT NULL,
	`role` text NOT NULL,
	`joined_at_s` integer NOT NULL,
	PRIMARY KEY(`home`, `account`),
	FOREIGN KEY (`home`) REFERENCES `homes`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`account`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `members_account` ON `members` (`account`);