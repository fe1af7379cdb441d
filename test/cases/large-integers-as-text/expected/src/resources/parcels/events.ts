export class Events {
  readonly #client: APIClient;

  constructor(client: APIClient) {
    this.#client = client;
  }

  /** `GET /parcels/{id}/events` */
  retrieve(id: Int64, options?: RequestOptions): APIPromise<Stream<Scan>> {
    return parcelsEventsRetrieve(this.#client, id, options);
  }
}
