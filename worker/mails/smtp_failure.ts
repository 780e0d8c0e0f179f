/** Why a mail did not go out: words that name no address. Pure. */

export const SMTP_FAILURES = [
  "not_configured",
  "unreachable",
  "timeout",
  "sign_in_refused",
  "address_refused",
  "refused",
  "busy",
] as const;
export type SmtpFailure = (typeof SMTP_FAILURES)[number];

export interface SmtpError {
  code?: string;
  responseCode?: number;
  command?: string;
}

/** What an error of the SMTP client means: its own text holds what the server said, addresses and all. */
export function smtpFailure({ code, responseCode, command = "" }: SmtpError): SmtpFailure {
  if (code === "EAUTH") return "sign_in_refused";
  if (code === "ETIMEDOUT") return "timeout";
  if (responseCode === undefined) return code === "EENVELOPE" ? "address_refused" : "unreachable";
  if (responseCode < 500) return "busy";
  return command.startsWith("RCPT") || code === "EENVELOPE" ? "address_refused" : "refused";
}

/** The server will not take it tomorrow either. */
export function isFinal(failure: SmtpFailure): boolean {
  return failure === "address_refused";
}
