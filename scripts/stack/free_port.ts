import { PlainError } from "./plain_error.ts";

/** A port of the loopback that nobody listens on at this moment. */
export function freePort(): number {
  const listener = Deno.listen({ hostname: "127.0.0.1", port: 0 });
  const { port } = listener.addr as Deno.NetAddr;
  listener.close();
  return port;
}

/** Refuses, in one sentence, a port that cannot be listened on. */
export function requirePort(port: number): void {
  for (const hostname of ["127.0.0.1", "::1"]) {
    try {
      Deno.listen({ hostname, port }).close();
    } catch (error) {
      if (error instanceof Deno.errors.AddrInUse) {
        throw new PlainError(
          `Cannot use port ${port}: another program listens on it (choose one with --port)`,
        );
      }
      if (error instanceof Deno.errors.PermissionDenied) {
        throw new PlainError(`Cannot use port ${port}: only an administrator may (choose one with --port)`);
      }
      const withoutIpv6 = hostname === "::1";
      if (!withoutIpv6) throw error;
    }
  }
}
