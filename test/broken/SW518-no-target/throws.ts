const address = process.env["NO_SUCH_VARIABLE"];
if (address === undefined) throw new Error("NO_SUCH_VARIABLE is not set");

export default { name: "mocks", files: () => [] };
