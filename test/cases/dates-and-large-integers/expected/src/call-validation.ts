function _ruleparcelsScansRetrieve_200(): TypeRule {
  return named(
    "parcelsScansRetrieve_200",
    isparcelsScansRetrieve_200,
    array_(_ruleScan),
    "#/paths/~1parcels~1{id}~1scans~1{at}/get/responses/200/content/application~1json/schema",
  );
}
