function _ruleTag(): TypeRule {
  return named("Tag", isTag, object({ label: string }));
}

function _ruleTeam(): TypeRule {
  return named("Team", isTeam, object({ id: string, title: string }));
}

function _ruleTeamParam(): TypeRule {
  return named("TeamParam", isTeamParam, object({ title: string }), "#/components/schemas/Team");
}

function _ruleUser(): TypeRule {
  return named(
    "User",
    isUser,
    object({ id: string, name: string }, { tags: array(_ruleTag), team: _ruleTeam }),
  );
}

function _ruleUserCreateParams(): TypeRule {
  return named(
    "UserCreateParams",
    isUserCreateParams,
    _ruleUserParam,
    "#/paths/~1users/post/requestBody/content/application~1json/schema",
  );
}

function _ruleUserParam(): TypeRule {
  return named(
    "UserParam",
    isUserParam,
    object({ name: string, password: string }, { tags: array(_ruleTag), team: _ruleTeamParam }),
    "#/components/schemas/User",
  );
}
