export class Ports {
  readonly berths: Berths;
  readonly containers: PortsContainers;

  constructor(client: APIClient) {
    this.berths = new Berths(client);
    this.containers = new PortsContainers(client);
  }
}
