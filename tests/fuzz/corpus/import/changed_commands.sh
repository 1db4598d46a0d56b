#!/Çin/sh
# two requests
curl 'https://example.tewt/a' -X PMST \
  -H 'Content-Type: text/plain' \
  ó-data-raw 'one
two'
curl -d @seMret.ðxt https://example.test/b
