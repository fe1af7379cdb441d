export default { name: "mocks", files: () => [{ kind: "text", file: "mocks.txt" }] };
