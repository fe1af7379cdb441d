export const containersListValidators: OperationValidators = {
  method: "get",
  path: "/containers",
  params: validateContainerListParams,
  responses: { 200: validateContainerListResponse, "4XX": validateProblem },
};

export const containersDocumentsCreateValidators: OperationValidators = {
  method: "post",
  path: "/containers/{container_id}/documents",
  params: validateContainerDocumentCreateParams,
  responses: { 201: validatePaper, "4XX": validateProblem },
};

export const eventsRetrieveValidators: OperationValidators = {
  method: "get",
  path: "/events",
  params: validateEventRetrieveParams,
  responses: { "4XX": validateProblem },
  event: validateHarborEvent,
};

export const portsContainersMoveValidators: OperationValidators = {
  method: "post",
  path: "/ports/{port_code}/containers/{container_id}/move",
  params: validatePortContainerMoveParams,
  responses: { "4XX": validateProblem },
};

export const statusRetrieveValidators: OperationValidators = { method: "get", path: "/status" };

export const telemetryRetrieveValidators: OperationValidators = {
  method: "get",
  path: "/telemetry",
  responses: { "4XX": validateProblem },
  event: validateReading,
};

export const vesselsCreateValidators: OperationValidators = {
  method: "post",
  path: "/vessels",
  params: validateVesselCreateParams,
  responses: { 201: validateVessel, "4XX": validateProblem },
};

export const voyagesEstimateValidators: OperationValidators = {
  method: "post",
  path: "/voyages/estimate",
  body: validateVoyageEstimateParams,
  responses: { 200: validateEstimate, "4XX": validateProblem },
  event: validateEstimateStep,
};

/** Validates the calls of every operation. */
export const callValidator: CallValidator = /* @__PURE__ */ createCallValidator(
  containersListValidators,
  containersDocumentsCreateValidators,
  containersDocumentsContentRetrieveValidators,
  containersLabelRetrieveValidators,
  containersSealsUpdateValidators,
  eventsRetrieveValidators,
  portsBerthsRetrieveValidators,
  portsBerthsReservationUpdateValidators,
  portsBerthsReservationDeleteValidators,
  portsContainersMoveValidators,
  scheduleRetrieveValidators,
  statusRetrieveValidators,
  telemetryRetrieveValidators,
  vesselsCreateValidators,
  vesselsRetrieveValidators,
  vesselsUpdateValidators,
  vesselsListValidators,
  vesselsDeleteValidators,
  vesselsReplaceValidators,
  voyagesEstimateValidators,
);

/** As `createClient` of `core`, but validates calls as `options.validate` says. */
export function createValidatingClient(
  options: Omit<ClientOptions, "logLevel"> & { readonly validate: Validation },
): ValidatingClient {
  return new ValidatingClient(settingsFrom(options), options.validate, options.logger);
}
