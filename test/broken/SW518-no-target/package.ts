import { http } from "no-such-package";

export default { name: "mocks", files: () => [http] };
