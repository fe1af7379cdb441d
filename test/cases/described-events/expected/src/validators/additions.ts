function _ruleAdditionRetrieveEvent(): TypeRule {
  return named(
    "AdditionRetrieveEvent",
    isAdditionRetrieveEvent,
    tagged("event", {
      addString: at(
        "/oneOf/0",
        object(
          {
            data: at(
              "#/paths/~1additions/get/responses/200/content/text~1event-stream/itemSchema/oneOf/0",
              string,
            ),
            event: at(
              "#/paths/~1additions/get/responses/200/content/text~1event-stream/itemSchema/oneOf/0",
              literal("addString"),
            ),
          },
          {
            id: at(
              "#/paths/~1additions/get/responses/200/content/text~1event-stream/itemSchema/oneOf/0",
              string,
            ),
            retry: at(
              "#/paths/~1additions/get/responses/200/content/text~1event-stream/itemSchema/oneOf/0",
              integer,
            ),
          },
        ),
      ),
      addInt64: at(
        "/oneOf/1",
        object(
          {
            data: at(
              "#/paths/~1additions/get/responses/200/content/text~1event-stream/itemSchema/oneOf/1",
              string,
            ),
            event: at(
              "#/paths/~1additions/get/responses/200/content/text~1event-stream/itemSchema/oneOf/1",
              literal("addInt64"),
            ),
          },
          {
            id: at(
              "#/paths/~1additions/get/responses/200/content/text~1event-stream/itemSchema/oneOf/1",
              string,
            ),
            retry: at(
              "#/paths/~1additions/get/responses/200/content/text~1event-stream/itemSchema/oneOf/1",
              integer,
            ),
          },
        ),
      ),
      addJson: at(
        "/oneOf/2",
        object(
          {
            data: at("/contentSchema", object({ foo: integer })),
            event: at(
              "#/paths/~1additions/get/responses/200/content/text~1event-stream/itemSchema/oneOf/2",
              literal("addJson"),
            ),
          },
          {
            id: at(
              "#/paths/~1additions/get/responses/200/content/text~1event-stream/itemSchema/oneOf/2",
              string,
            ),
            retry: at(
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
