function _ruleparcelsScansList_200(): TypeRule {
  return named(
    "parcelsScansList_200",
    isparcelsScansList_200,
    array_(_ruleScan),
    "#/paths/~1parcels~1{id}~1scans~1{at}/get/responses/200/content/application~1json/schema",
  );
}

export const parcelsCreateValidators: OperationValidators = {
  method: "post",
  path: "/parcels",
  body: /* @__PURE__ */ encodedValidator(validateParcelCreateParams, ParcelCreateParamsCodec),
  responses: {
    201: /* @__PURE__ */ encodedValidator(validateParcel, ParcelCodec),
    404: validateParcelCreateError404,
    default: /* @__PURE__ */ encodedValidator(validateProblem, ProblemCodec),
  },
};

export const parcelsListValidators: OperationValidators = {
  method: "get",
  path: "/parcels",
  params: /* @__PURE__ */ encodedValidator(validateParcelListParams, ParcelListParamsCodec),
  responses: {
    200: /* @__PURE__ */ encodedValidator(validateParcelListResponse, ParcelListResponseCodec),
    default: /* @__PURE__ */ encodedValidator(validateProblem, ProblemCodec),
  },
};

export const parcelsEventsRetrieveValidators: OperationValidators = {
  method: "get",
  path: "/parcels/{id}/events",
  event: /* @__PURE__ */ encodedValidator(validateScan, ScanCodec),
};

export const parcelsScansListValidators: OperationValidators = {
  method: "get",
  path: "/parcels/{id}/scans/{at}",
  params: /* @__PURE__ */ encodedValidator(validateParcelScanListParams, ParcelScanListParamsCodec),
  responses: {
    200: /* @__PURE__ */ encodedValidator(
      /* @__PURE__ */ validator(_ruleparcelsScansList_200),
      array(ScanCodec),
    ),
  },
};
