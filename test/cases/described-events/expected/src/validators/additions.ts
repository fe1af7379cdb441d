function _ruleAdditionRetrieveEvent(): TypeRule {
  return named(
    "AdditionRetrieveEvent",
    isAdditionRetrieveEvent,
    discriminated("event", {
      addString: atPointer(
        "/oneOf/0",
        object(
          {
            data: atPointer(
              "#/paths/~1additions/get/responses/200/content/text~1event-stream/itemSchema/oneOf/0",
              string,
            ),
            event: atPointer(
              "#/paths/~1additions/get/responses/200/content/text~1event-stream/itemSchema/oneOf/0",
              literal("addString"),
            ),
          },
          {
            id: atPointer(
              "#/paths/~1additions/get/responses/200/content/text~1event-stream/itemSchema/oneOf/0",
              string,
            ),
            retry: atPointer(
              "#/paths/~1additions/get/responses/200/content/text~1event-stream/itemSchema/oneOf/0",
              integer,
            ),
          },
        ),
      ),
      addInt64: atPointer(
        "/oneOf/1",
        object(
          {
            data: atPointer(
              "#/paths/~1additions/get/responses/200/content/text~1event-stream/itemSchema/oneOf/1",
              string,
            ),
            event: atPointer(
              "#/paths/~1additions/get/responses/200/content/text~1event-stream/itemSchema/oneOf/1",
              literal("addInt64"),
            ),
          },
          {
            id: atPointer(
              "#/paths/~1additions/get/responses/200/content/text~1event-stream/itemSchema/oneOf/1",
              string,
            ),
            retry: atPointer(
              "#/paths/~1additions/get/responses/200/content/text~1event-stream/itemSchema/oneOf/1",
              integer,
            ),
          },
        ),
      ),
      addJson: atPointer(
        "/oneOf/2",
        object(
          {
            data: atPointer("/contentSchema", object({ foo: integer })),
            event: atPointer(
              "#/paths/~1additions/get/responses/200/content/text~1event-stream/itemSchema/oneOf/2",
              literal("addJson"),
            ),
          },
          {
            id: atPointer(
              "#/paths/~1additions/get/responses/200/content/text~1event-stream/itemSchema/oneOf/2",
              string,
            ),
            retry: atPointer(
              "#/paths/~1additions/get/responses/200/content/text~1event-stream/itemSchema/oneOf/2",
              integer,
            ),
          },
        ),
      ),
    }),
    "#/paths/~1additions/get/responses/200/content/text~1event-stream/itemSchema",
  );
}
