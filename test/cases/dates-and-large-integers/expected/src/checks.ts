function _ruleparcelsScansRetrieve_200(): TypeRule {
  return named(
    "parcelsScansRetrieve_200",
    isparcelsScansRetrieve_200,
    list_(_ruleScan),
    "#/paths/~1parcels~1{id}~1scans~1{at}/get/responses/200/content/application~1json/schema",
  );
}

export const parcelsCreateChecks: CallChecks = {
  method: "post",
  path: "/parcels",
  body: /* @__PURE__ */ onWire(validateParcelCreateParams, ParcelCreateParamsCodec),
  answers: {
    201: /* @__PURE__ */ onWire(validateParcel, ParcelCodec),
    404: validateParcelCreateError404,
    default: /* @__PURE__ */ onWire(validateProblem, ProblemCodec),
  },
};

export const parcelsListChecks: CallChecks = {
  method: "get",
  path: "/parcels",
  params: /* @__PURE__ */ onWire(validateParcelListParams, ParcelListParamsCodec),
  answers: {
    200: /* @__PURE__ */ onWire(validateParcelListResponse, ParcelListResponseCodec),
    default: /* @__PURE__ */ onWire(validateProblem, ProblemCodec),
  },
};

export const parcelsEventsRetrieveChecks: CallChecks = {
  method: "get",
  path: "/parcels/{id}/events",
  event: /* @__PURE__ */ onWire(validateScan, ScanCodec),
};

export const parcelsScansRetrieveChecks: CallChecks = {
  method: "get",
  path: "/parcels/{id}/scans/{at}",
  params: /* @__PURE__ */ onWire(validateParcelScanRetrieveParams, ParcelScanRetrieveParamsCodec),
  answers: {
    200: /* @__PURE__ */ onWire(/* @__PURE__ */ judge(_ruleparcelsScansRetrieve_200), list(ScanCodec)),
  },
};
