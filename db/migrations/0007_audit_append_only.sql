INSERT INTO `audit_anchor` (`id`, `seq`, `hash`) VALUES (1, 0, '');
--> statement-breakpoint
CREATE TRIGGER `audit_written_unchained` BEFORE INSERT ON `audit` WHEN NEW.`hash` IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'Cannot write into the audit trail: chained already'); END;
--> statement-breakpoint
CREATE TRIGGER `audit_not_replaced` BEFORE INSERT ON `audit`
WHEN EXISTS (SELECT 1 FROM `audit` WHERE `seq` = NEW.`seq`)
BEGIN SELECT RAISE(ABORT, 'Cannot replace in the audit trail: append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `audit_once` BEFORE INSERT ON `audit`
WHEN EXISTS (SELECT 1 FROM `audit` WHERE `once_key` = NEW.`once_key`)
BEGIN SELECT RAISE(IGNORE); END;
--> statement-breakpoint
CREATE TRIGGER `audit_only_chained` BEFORE UPDATE ON `audit`
WHEN OLD.`hash` IS NOT NULL OR NEW.`hash` IS NULL OR OLD.`seq` IS NOT NEW.`seq` OR OLD.`at_s` IS NOT NEW.`at_s`
	OR OLD.`actor` IS NOT NEW.`actor` OR OLD.`actor_kind` IS NOT NEW.`actor_kind`
	OR OLD.`action` IS NOT NEW.`action` OR OLD.`target` IS NOT NEW.`target` OR OLD.`home` IS NOT NEW.`home`
	OR OLD.`network` IS NOT NEW.`network` OR OLD.`result` IS NOT NEW.`result`
	OR OLD.`detail` IS NOT NEW.`detail` OR OLD.`once_key` IS NOT NEW.`once_key`
BEGIN SELECT RAISE(ABORT, 'Cannot change the audit trail: append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `audit_cut_from_front` BEFORE DELETE ON `audit`
WHEN OLD.`hash` IS NULL OR OLD.`at_s` > unixepoch() - 34560000
	OR OLD.`seq` > (SELECT `seq` FROM `audit_anchor` WHERE `id` = 1)
BEGIN SELECT RAISE(ABORT, 'Cannot delete from the audit trail: not past its retention'); END;
--> statement-breakpoint
CREATE TRIGGER `audit_anchor_forward` BEFORE UPDATE ON `audit_anchor`
WHEN NEW.`id` IS NOT 1 OR NEW.`seq` <= OLD.`seq`
	OR NEW.`hash` IS NOT (SELECT `hash` FROM `audit` WHERE `seq` = NEW.`seq`)
	OR EXISTS (SELECT 1 FROM `audit` WHERE `seq` <= NEW.`seq` AND `at_s` > unixepoch() - 34560000)
BEGIN SELECT RAISE(ABORT, 'Cannot move the anchor of the audit trail: not past its retention'); END;
--> statement-breakpoint
CREATE TRIGGER `audit_anchor_stays` BEFORE DELETE ON `audit_anchor`
BEGIN SELECT RAISE(ABORT, 'Cannot delete the anchor of the audit trail'); END;
--> statement-breakpoint
CREATE TRIGGER `audit_anchor_alone` BEFORE INSERT ON `audit_anchor` WHEN EXISTS (SELECT 1 FROM `audit_anchor`)
BEGIN SELECT RAISE(ABORT, 'Cannot add an anchor to the audit trail'); END;
