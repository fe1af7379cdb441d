function _ruleCat(): TypeRule {
  return named("Cat", isCat, object({ petType: string }, { lives: integerOf({ min: 0, max: 9 }) }));
}

function _ruleDog(): TypeRule {
  return named("Dog", isDog, object({ petType: string }, { bark: string }));
}

function _rulePet(): TypeRule {
  return named(
    "Pet",
    isPet,
    discriminated("petType", {
      cat: atPointer(
        "/oneOf/0",
        allOf([_ruleCat, object({ petType: atPointer("#/components/schemas/Pet/oneOf/0", literal("cat")) })]),
      ),
      dog: atPointer("/oneOf/1", _rulePet_PetDog),
      poodle: atPointer("/oneOf/1", _rulePet_PetDog),
    }),
  );
}

function _rulePet_PetDog(): TypeRule {
  return nested(
    _isPet_PetDog,
    allOf([
      _ruleDog,
      object({ petType: atPointer("#/components/schemas/Pet/oneOf/1", values(["dog", "poodle"])) }),
    ]),
  );
}
