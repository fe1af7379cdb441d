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
    discriminated("type", {
      Car: atPointer(
        "/oneOf/0",
        allOf([
          _ruleCar,
          object({ type: atPointer("#/components/schemas/Vehicle/oneOf/0", literal("Car")) }),
        ]),
      ),
      Boat: atPointer(
        "/oneOf/1",
        allOf([
          _ruleBoat,
          object({ type: atPointer("#/components/schemas/Vehicle/oneOf/1", literal("Boat")) }),
        ]),
      ),
    }),
  );
}
