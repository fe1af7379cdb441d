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
    tagged("petType", {
      cat: at(
        "/oneOf/0",
        both([_ruleCat, object({ petType: at("#/components/schemas/Pet/oneOf/0", literal("cat")) })]),
      ),
      dog: at("/oneOf/1", _rulePet_PetDog),
      poodle: at("/oneOf/1", _rulePet_PetDog),
    }),
  );
}

function _rulePet_PetDog(): TypeRule {
  return nested(
    _isPet_PetDog,
    both([_ruleDog, object({ petType: at("#/components/schemas/Pet/oneOf/1", values(["dog", "poodle"])) })]),
  );
}
