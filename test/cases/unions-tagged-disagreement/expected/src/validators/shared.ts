function _ruleComment(): TypeRule {
  return named(
    "Comment",
    isComment,
    discriminated("commentType", { text: _ruleTextComment, quote: _ruleQuoteComment }),
  );
}

function _ruleQuoteComment(): TypeRule {
  return named("QuoteComment", isQuoteComment, object({ commentType: literal("quote"), quote: string }));
}

function _ruleTextComment(): TypeRule {
  return named("TextComment", isTextComment, object({ commentType: literal("text"), text: string }));
}
