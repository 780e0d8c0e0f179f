/** A device whose clock is further off than this is taken at the moment of arrival. Pure. */
const TRUSTED_S = 10;

/** When it was measured, by the server's clock. */
export function measuredAtS(saidS: number, arrivedS: number): number {
  return Math.abs(saidS - arrivedS) <= TRUSTED_S ? Math.min(saidS, arrivedS) : arrivedS;
}
