export const parcelsCreateChecks: CallChecks = {
  method: "post",
  path: "/parcels",
  body: /* @__PURE__ */ onWire(validateParcelCreateParams, ParcelCreateParamsCodec),
  answers: {
    201: /* @__PURE__ */ onWire(validateParcel, ParcelCodec),
    404: validateParcelCreateError404,
    default: validateProblem,
  },
};

export const parcelsListChecks: CallChecks = {
  method: "get",
  path: "/parcels",
  params: /* @__PURE__ */ onWire(validateParcelListParams, ParcelListParamsCodec),
  answers: {
    200: /* @__PURE__ */ onWire(validateParcelListResponse, ParcelListResponseCodec),
    default: validateProblem,
  },
};
