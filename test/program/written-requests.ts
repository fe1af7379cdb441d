// Twenty command lines of the OpenAI program and the requests they must send, written by hand from the API's
// reference. `$FILE` is a file of text.

export interface WrittenRequest {
  readonly line: string;
  readonly stdin?: string;
  /** Method and address. */
  readonly request: string;
  readonly headers?: { readonly [name: string]: string };
  /** The text of the body; absent = there is none. */
  readonly body?: string;
  /** The parts of a form: `name=text`, `name=@file:text`. */
  readonly parts?: readonly string[];
}

export const writtenRequests: readonly WrittenRequest[] = [
  {
    line: `openai chat:completions create --model gpt-5.4 --message '{role: developer, content: Be brief.}' --message '{role: user, content: "Hi: there"}' --seed 9007199254740993`,
    request: "POST /chat/completions",
    headers: { "content-type": "application/json", authorization: "Bearer k" },
    body: '{"model":"gpt-5.4","messages":[{"role":"developer","content":"Be brief."},{"role":"user","content":"Hi: there"}],"seed":9007199254740993}',
  },
  {
    line: "openai chat:completions list --limit 2 --order desc --max-items 1",
    request: "GET /chat/completions?limit=2&order=desc",
  },
  {
    line: "openai responses create --model gpt-5.4 --input 'Tell me: what is new?' --reasoning.effort low --include reasoning.encrypted_content --no-store",
    request: "POST /responses",
    body: '{"model":"gpt-5.4","input":"Tell me: what is new?","reasoning":{"effort":"low"},"include":["reasoning.encrypted_content"],"store":false}',
  },
  {
    line: "openai responses:input-items list resp_1 --include message.input_image.image_url --include reasoning.encrypted_content",
    request:
      "GET /responses/resp_1/input_items?include=message.input_image.image_url&include=reasoning.encrypted_content",
  },
  {
    line: "openai embeddings create --model text-embedding-3-small --input '[first, second]' --dimensions 256",
    request: "POST /embeddings",
    body: '{"model":"text-embedding-3-small","input":["first","second"],"dimensions":256}',
  },
  {
    line: "openai files create --file $FILE --purpose batch --expires-after.anchor created_at --expires-after.seconds 3600",
    request: "POST /files",
    parts: [
      "file=@clip.txt:Good day",
      "purpose=batch",
      "expires_after[anchor]=created_at",
      "expires_after[seconds]=3600",
    ],
  },
  {
    line: "openai audio:transcriptions create --file $FILE --model whisper-1 --language en --temperature 0.20 --timestamp-granularity word --timestamp-granularity segment --response-format verbose_json",
    request: "POST /audio/transcriptions",
    parts: [
      "file=@clip.txt:Good day",
      "model=whisper-1",
      "language=en",
      "temperature=0.20",
      "timestamp_granularities[]=word",
      "timestamp_granularities[]=segment",
      "response_format=verbose_json",
    ],
  },
  {
    line: "openai audio:speech create --model tts-1 --input Hello --voice alloy --speed 1.50 --output -",
    request: "POST /audio/speech",
    body: '{"model":"tts-1","input":"Hello","voice":"alloy","speed":1.50}',
  },
  {
    line: "openai images edit --prompt 'Add a hat' --image $FILE --image $FILE --size 1024x1024",
    request: "POST /images/edits",
    parts: ["prompt=Add a hat", "image[]=@clip.txt:Good day", "image[]=@clip.txt:Good day", "size=1024x1024"],
  },
  {
    line: "openai images edit --prompt 'Add a hat' --images.file-id file-1 --images.file-id file-2",
    request: "POST /images/edits",
    body: '{"prompt":"Add a hat","images":[{"file_id":"file-1"},{"file_id":"file-2"}]}',
  },
  {
    line: "openai videos create --prompt 'A calico cat' --model sora-2 --seconds 8 --content-type multipart/form-data",
    request: "POST /videos",
    parts: ["prompt=A calico cat", "model=sora-2", "seconds=8"],
  },
  {
    line: "openai containers:files create cntr_1 --file $FILE",
    request: "POST /containers/cntr_1/files",
    parts: ["file=@clip.txt:Good day"],
  },
  {
    line: "openai uploads:parts create upload_1 --data $FILE",
    request: "POST /uploads/upload_1/parts",
    parts: ["data=@clip.txt:Good day"],
  },
  {
    line: "openai realtime:calls create --body 'v=0' --content-type application/sdp",
    request: "POST /realtime/calls",
    headers: { "content-type": "application/sdp" },
    body: "v=0",
  },
  {
    line: "openai fine-tuning:jobs create",
    stdin:
      "model: gpt-5.4-mini\ntraining_file: file-1\nhyperparameters: {n_epochs: auto, learning_rate_multiplier: 1.0}\nsuffix: null\nseed: 42\n",
    request: "POST /fine_tuning/jobs",
    body: '{"model":"gpt-5.4-mini","training_file":"file-1","hyperparameters":{"n_epochs":"auto","learning_rate_multiplier":1.0},"suffix":null,"seed":42}',
  },
  {
    line: "openai vector-stores search vs_1 --query 'open hours' --filters '{type: eq, key: lang, value: de}' --rewrite-query",
    request: "POST /vector_stores/vs_1/search",
    body: '{"query":"open hours","filters":{"type":"eq","key":"lang","value":"de"},"rewrite_query":true}',
  },
  {
    line: "openai beta:threads:runs create --thread-id thread_1 --assistant-id asst_1 --include 'step_details.tool_calls[*].file_search.results[*].content' --temperature null",
    request:
      "POST /threads/thread_1/runs?include%5B%5D=step_details.tool_calls%5B*%5D.file_search.results%5B*%5D.content",
    body: '{"assistant_id":"asst_1","temperature":null}',
  },
  {
    line: "openai skills:versions retrieve skill_1 --version 2",
    request: "GET /skills/skill_1/versions/2",
  },
  {
    line: "openai admin:organization:usage completions --start-time 1730419200 --project-id proj_1 --project-id proj_2 --group-by model --max-items 1",
    request:
      "GET /organization/usage/completions?start_time=1730419200&group_by=model&project_ids=proj_1&project_ids=proj_2",
    headers: { authorization: "Bearer a" },
  },
  {
    line: "openai batches cancel 'batch/1 é'",
    request: "POST /batches/batch%2F1%20%C3%A9/cancel",
  },
  {
    line: "openai conversations:items create conv_1",
    stdin:
      '{"items": [{"type": "message", "role": "user", "content": "hi"}], "include": ["reasoning.encrypted_content"], "other": 1.50}',
    request: "POST /conversations/conv_1/items?include=reasoning.encrypted_content",
    body: '{"items":[{"type":"message","role":"user","content":"hi"}],"other":1.50}',
  },
  {
    line: "openai models delete ft:gpt-5.4:acme:suffix:abc123",
    request: "DELETE /models/ft%3Agpt-5.4%3Aacme%3Asuffix%3Aabc123",
  },
];
