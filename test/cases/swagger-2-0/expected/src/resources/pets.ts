export class Pets {
  readonly #client: APIClient;
  readonly photo: Photo;

  constructor(client: APIClient) {
    this.#client = client;
    this.photo = new Photo(client);
  }

  /** `POST /pets` */
  create(params: PetCreateParams, options?: RequestOptions): APIPromise<Pet> {
    return petsCreate(this.#client, params, options);
  }

  /** `PUT /pets/{id}` */
  update(id: string, params: PetUpdateParams, options?: RequestOptions): APIPromise<void> {
    return petsUpdate(this.#client, id, params, options);
  }

  /** `GET /pets` */
  list(params?: PetListParams | null, options?: RequestOptions): APIPromise<Pet[], { default: Refusal }> {
    return petsList(this.#client, params, options);
  }
}

/** `POST /pets` */
export function petsCreate(
  client: APIClient,
  params: PetCreateParams,
  options?: RequestOptions,
): APIPromise<Pet> {
  return client.request({ method: "post", path: "/pets", body: json(params) }, options);
}

/** `PUT /pets/{id}` */
export function petsUpdate(
  client: APIClient,
  id: string,
  params: PetUpdateParams,
  options?: RequestOptions,
): APIPromise<void> {
  return client.request(
    {
      method: "put",
      path: "/pets/" + segment("id", id),
      body: urlencodedParts(params, { tags: { style: "form", explode: true } }),
      security: [["login"], ["token"]],
    },
    options,
  );
}

/** `GET /pets` */
export function petsList(
  client: APIClient,
  params?: PetListParams | null,
  options?: RequestOptions,
): APIPromise<Pet[], { default: Refusal }> {
  return client.request(
    {
      method: "get",
      path: "/pets",
      query: [
        ...form({ limit: params?.limit, multi: params?.multi }),
        ...pipeDelimited({ pipes: params?.pipes }),
        ...form({ plain: params?.plain }, false),
        ...spaceDelimited({ spaces: params?.spaces }),
      ],
      headers: { "X-Tags": simple("X-Tags", params?.["X-Tags"]) },
    },
    options,
  );
}
