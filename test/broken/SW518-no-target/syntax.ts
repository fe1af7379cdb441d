export default { name: "mocks", files: () => [
