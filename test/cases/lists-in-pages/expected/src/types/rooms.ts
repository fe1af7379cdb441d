export interface RoomListParams {
  /**
   * An integer.
   *
   * @defaultValue `0`
   */
  page?: number | undefined;
}
