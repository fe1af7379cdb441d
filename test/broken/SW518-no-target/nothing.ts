export const target = { name: "mocks" };
