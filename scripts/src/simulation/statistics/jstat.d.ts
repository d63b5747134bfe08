/** The one part of `jstat` that is used here; the package brings no types. */
declare module "jstat" {
  const jStat: {
    studentt: {
      /** The value that a variable of Student's t distribution stays below with probability `p`. */
      inv(p: number, degreesOfFreedom: number): number;
    };
  };
  export default jStat;
}
