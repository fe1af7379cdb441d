export interface Light {
  id: string;
  lit?: boolean;
}
