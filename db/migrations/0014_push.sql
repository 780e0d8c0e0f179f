CREATE TABLE `notice_wishes` (
	`id` text PRIMARY KEY NOT NULL,
	`account` text NOT NULL,
	`home` text,
	`wishes` text NOT NULL,
	FOREIGN KEY (`account`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`home`) REFERENCES `homes`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `notice_wishes_account` ON `notice_wishes` (`account`);--> statement-breakpoint
CREATE INDEX `notice_wishes_home` ON `notice_wishes` (`home`);--> statement-breakpoint
CREATE TABLE `push_messages` (
	`id` text PRIMARY KEY NOT NULL,
	`subscription` text NOT NULL,
	`kind` text NOT NULL,
	`home` text,
	`at_s` integer NOT NULL,
	`expires_at_s` integer NOT NULL,
	`tries` integer DEFAULT 0 NOT NULL,
	`next_try_at_s` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `push_messages_waiting` ON `push_messages` (`next_try_at_s`);--> statement-breakpoint
CREATE INDEX `push_messages_subscription` ON `push_messages` (`subscription`);--> statement-breakpoint
CREATE TABLE `push_subscriptions` (
	`id` text PRIMARY KEY NOT NULL,
	`account` text NOT NULL,
	`session` text NOT NULL,
	`endpoint_hash` text NOT NULL,
	`sealed` text NOT NULL,
	`device` text NOT NULL,
	`created_at_s` integer NOT NULL,
	`last_delivered_at_s` integer,
	`last_test_at_s` integer,
	`last_error` text,
	FOREIGN KEY (`account`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `push_subscriptions_session_unique` ON `push_subscriptions` (`session`);--> statement-breakpoint
CREATE UNIQUE INDEX `push_subscriptions_endpoint_hash_unique` ON `push_subscriptions` (`endpoint_hash`);--> statement-breakpoint
CREATE INDEX `push_subscriptions_account` ON `push_subscriptions` (`account`);
--> statement-breakpoint
CREATE TRIGGER `push_subscriptions_end_with_session` AFTER UPDATE OF `ended_at_s` ON `sessions` WHEN NEW.`ended_at_s` IS NOT NULL
BEGIN DELETE FROM `push_subscriptions` WHERE `session` = NEW.`id`; END;
--> statement-breakpoint
CREATE TRIGGER `push_subscriptions_go_with_session` AFTER DELETE ON `sessions`
BEGIN DELETE FROM `push_subscriptions` WHERE `session` = OLD.`id`; END;
--> statement-breakpoint
CREATE TRIGGER `push_messages_go_with_subscription` AFTER DELETE ON `push_subscriptions`
BEGIN DELETE FROM `push_messages` WHERE `subscription` = OLD.`id`; END;
