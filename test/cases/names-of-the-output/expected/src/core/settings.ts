/** Options of the client. All of them are optional. */
export interface ClientOptions extends BaseOptions, LogOptions {
  /** Default: the environment variable `ACME_PROTO`. */
  proto?: CredentialValue | undefined;
  /** Default: the environment variable `ACME_CONSTRUCTOR_CREDENTIAL`. */
  constructorCredential?: CredentialValue | undefined;
  /** Default: the environment variable `ACME_HAS_OWN_PROPERTY_CREDENTIAL`. */
  hasOwnPropertyCredential?: CredentialValue | undefined;
  /** Default: the environment variable `ACME_API_KEY`. */
  apiKey?: CredentialValue | undefined;
  /**
   * Default: the environment variables `ACME_VALUE_OF_CREDENTIAL_USERNAME` and
   * `ACME_VALUE_OF_CREDENTIAL_PASSWORD`.
   */
  valueOfCredential?: { username: string; password: CredentialValue } | null | undefined;
  /**
   * Base URL of the API, which its description does not have. Default: the environment variable
   * `ACME_BASE_URL`.
   */
  baseURL?: string | null | undefined;
}
