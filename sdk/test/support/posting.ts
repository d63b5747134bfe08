/** What a model passes to post_job. */
export function posting(evaluator: string) {
  return {
    title: "Sum",
    kind: "arithmetic",
    description: "Add 20 and 22.",
    method: "exact-match",
    acceptance: "The sum in decimal digits.",
    evaluator,
  };
}
