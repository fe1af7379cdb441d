function _ruleBoat(): TypeRule {
  return named("Boat", isBoat, object({ type: string }, { sails: integer }));
}

function _ruleCar(): TypeRule {
  return named("Car", isCar, object({ type: string }, { doors: integer }));
}

function _ruleVehicle(): TypeRule {
  return named(
    "Vehicle",
    isVehicle,
    tagged("type", {
      Car: at(
        "/oneOf/0",
        both([_ruleCar, object({ type: at("#/components/schemas/Vehicle/oneOf/0", literal("Car")) })]),
      ),
      Boat: at(
        "/oneOf/1",
        both([_ruleBoat, object({ type: at("#/components/schemas/Vehicle/oneOf/1", literal("Boat")) })]),
      ),
    }),
  );
}
