export const parcelsCreateValidators: OperationValidators = {
  method: "post",
  path: "/parcels",
  body: /* @__PURE__ */ encodedValidator(validateParcelCreateParams, ParcelCreateParamsCodec),
  responses: {
    201: /* @__PURE__ */ encodedValidator(validateParcel, ParcelCodec),
    404: validateParcelCreateError404,
    default: validateProblem,
  },
};

export const parcelsListValidators: OperationValidators = {
  method: "get",
  path: "/parcels",
  params: /* @__PURE__ */ encodedValidator(validateParcelListParams, ParcelListParamsCodec),
  responses: {
    200: /* @__PURE__ */ encodedValidator(validateParcelListResponse, ParcelListResponseCodec),
    default: validateProblem,
  },
};
