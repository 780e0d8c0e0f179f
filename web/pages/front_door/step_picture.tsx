/** A day of power as steps: decoration, no one's readings. */
const LOAD = [3, 3, 2, 2, 3, 4, 9, 14, 8, 6, 5, 7, 11, 6, 5, 5, 7, 12, 17, 15, 11, 9, 6, 4];
const SUN = [0, 0, 0, 0, 0, 0, 1, 3, 6, 10, 13, 15, 16, 15, 13, 10, 7, 4, 1, 0, 0, 0, 0, 0];

function steps(values: readonly number[]): string {
  return values.map((v, i) => `${i === 0 ? "M" : "L"}${i * 10} ${20 - v}H${i * 10 + 10}`).join("");
}

export function StepPicture() {
  return (
    <svg class="step-picture" viewBox="0 0 240 22" preserveAspectRatio="none" aria-hidden="true">
      <path class="step-sun-fill" d={`${steps(SUN)}V20H0Z`} />
      <path class="step-sun" d={steps(SUN)} />
      <path class="step-load" d={steps(LOAD)} />
    </svg>
  );
}
