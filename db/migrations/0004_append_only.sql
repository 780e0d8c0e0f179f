CREATE TRIGGER `consents_never_change` BEFORE UPDATE ON `consents` BEGIN SELECT RAISE(ABORT, 'Cannot change the ledger of consents'); END;--> statement-breakpoint
CREATE TRIGGER `consents_never_go` BEFORE DELETE ON `consents` BEGIN SELECT RAISE(ABORT, 'Cannot delete from the ledger of consents'); END;
