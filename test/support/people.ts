/** More learners than the test site has, for tests under load. */
export const people = Array.from({ length: 64 }, (_, number) => ({
  id: `learner-${number}`,
  name: `Learner ${number}`,
  roles: [],
}))
