export const coatsUpdateByIDValidators: OperationValidators = {
  method: "post",
  path: "/coats/{id}",
  responses: { 204: null, "2XX": validateCoat },
};
