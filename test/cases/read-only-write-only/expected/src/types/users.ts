export interface Tag {
  label: string;
}

export interface Team {
  id: string;
  title: string;
}

export interface TeamParam {
  title: string;
}

export interface User {
  id: string;
  name: string;
  tags?: Tag[];
  team?: Team;
}

export type UserCreateParams = UserParam;

export interface UserParam {
  name: string;
  password: string;
  tags?: Tag[] | undefined;
  team?: TeamParam | undefined;
}
