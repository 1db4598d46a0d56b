#!/bin/sh
# two requests
curl 'https://example.test/a' -X POST \
  -H 'Content-Type: text/plain' \
  --data-raw 'one
two'
curl -d @secret.txt https://example.test/b
