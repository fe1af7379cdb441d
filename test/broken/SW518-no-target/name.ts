export default { name: "My mocks", files: () => [] };
