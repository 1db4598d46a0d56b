#!/bin/sh
# two requests
curl 'https://example.test/a' -X POST \
  -H 'Content-Type: text/plain' \
  --data-ra