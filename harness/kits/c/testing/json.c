/* Reads lines of JSON from standard input, and writes each as killspec.h has understood it, or `none`. */

#include "../killspec.h"

static void put(killspec_buffer *output, const killspec_json *json) {
  const killspec_json *child;
  switch (json->kind) {
    case KILLSPEC_NULL:
      killspec_put(output, "null");
      return;
    case KILLSPEC_BOOLEAN:
      killspec_put(output, json->number ? "true" : "false");
      return;
    case KILLSPEC_NUMBER:
      killspec_put_number(output, json->number);
      return;
    case KILLSPEC_TEXT:
      killspec_put_text(output, json->text);
      return;
    case KILLSPEC_LIST:
    case KILLSPEC_OBJECT:
      break;
  }
  killspec_put(output, json->kind == KILLSPEC_LIST ? "[" : "{");
  for (child = json->first; child != NULL; child = child->next) {
    if (child != json->first) killspec_put(output, ",");
    if (json->kind == KILLSPEC_OBJECT) {
      killspec_put_text(output, child->key);
      killspec_put(output, ":");
    }
    put(output, child);
  }
  killspec_put(output, json->kind == KILLSPEC_LIST ? "]" : "}");
}

int main(void) {
  killspec_buffer input = {NULL, 0, 0}, output = {NULL, 0, 0};
  size_t at, start = 0;
  int byte;
  while ((byte = getchar()) != EOF) {
    char character = (char)byte;
    killspec_reserve(&input, 1, KILLSPEC_LINE_MAX);
    input.bytes[input.length] = character;
    input.length += 1;
  }
  for (at = 0; at < input.length; at += 1) {
    killspec_document *document;
    if (input.bytes[at] != '\n') continue;
    document = killspec_read_document(input.bytes + start, at - start);
    if (document->root == NULL) killspec_put(&output, "none");
    else put(&output, document->root);
    killspec_put(&output, "\n");
    killspec_free_document(document);
    start = at + 1;
  }
  fwrite(output.bytes, 1, output.length, stdout);
  free(input.bytes);
  free(output.bytes);
  return 0;
}
