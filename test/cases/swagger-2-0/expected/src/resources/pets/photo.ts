export class Photo {
  readonly #client: APIClient;

  constructor(client: APIClient) {
    this.#client = client;
  }

  /** `GET /pets/{id}/photo` */
  retrieve(id: string, options?: RequestOptions): APIPromise<globalThis.Response> {
    return petsPhotoRetrieve(this.#client, id, options);
  }

  /** `POST /pets/{id}/photo` */
  update(
    id: string,
    params: PetPhotoUpdateParams,
    options?: RequestOptions,
  ): APIPromise<PetPhotoUpdateResponse> {
    return petsPhotoUpdate(this.#client, id, params, options);
  }
}

/** `GET /pets/{id}/photo` */
export function petsPhotoRetrieve(
  client: APIClient,
  id: string,
  options?: RequestOptions,
): APIPromise<globalThis.Response> {
  return client.request(
    { method: "get", path: "/pets/" + segment("id", id) + "/photo", accept: "image/png", as: "binary" },
    options,
  );
}

/** `POST /pets/{id}/photo` */
export function petsPhotoUpdate(
  client: APIClient,
  id: string,
  params: PetPhotoUpdateParams,
  options?: RequestOptions,
): APIPromise<PetPhotoUpdateResponse> {
  return client.request(
    { method: "post", path: "/pets/" + segment("id", id) + "/photo", body: multipart(params) },
    options,
  );
}
