#!/bin/sh
# Reports figures to the tracker: a client to start from, with curl and nothing else.
#
#   report.sh template [period] > figures.csv    what is to be reported, to be filled in
#   report.sh check figures.csv                  what would happen; nothing is stored
#   report.sh send figures.csv                   stores it, then waits for the decision
#
# Settings, with those of the try-out as defaults:
#   VEIKART_URL, VEIKART_TOKEN_URL, VEIKART_CLIENT_ID, VEIKART_CLIENT_SECRET
#   VEIKART_PATIENCE   how many seconds to wait for the decision (60)
#
# Ends with 0 when all went well, 1 when the tracker or the reviewer refused, 2 when it was called
# wrongly, and 3 when there was no answer, or no decision in time. After 3 call it again: the key of
# a request is made from the file, so that the same file is stored once, however often it is sent.
set -eu

url=${VEIKART_URL:-http://127.0.0.1:8080}
token_url=${VEIKART_TOKEN_URL:-http://127.0.0.1:8180/realms/veikart-demo/protocol/openid-connect/token}
client=${VEIKART_CLIENT_ID:-udir-system}
secret=${VEIKART_CLIENT_SECRET:-demo-secret-udir}
patience=${VEIKART_PATIENCE:-60}

# The first text with the name in the JSON on standard input.
field() {
    grep -o "\"$1\":\"[^\"]*" | head -n 1 | cut -d'"' -f4
}

# Sends a request with a fresh token. The answer's body goes to standard output, its status to $status.
# What is not answered, or with 429 or 503, is tried again for a while.
call() {
    # Secret and token go through standard input, where no other user of the machine sees them.
    token=$(printf 'grant_type=client_credentials&client_id=%s&client_secret=%s' "$client" "$secret" |
        curl -sS --fail --data @- "$token_url" | field access_token)
    if [ -z "$token" ]; then
        echo "No token from $token_url" >&2
        exit 3
    fi
    body=$(mktemp)
    status=$(printf 'header = "Authorization: Bearer %s"\n' "$token" |
        curl -sS --config - --retry 5 --retry-connrefused --max-time 120 \
            --output "$body" --write-out '%{http_code}' "$@") || status=000
    answer=$(cat "$body")
    rm -f "$body"
    case $status in
        2??) ;;
        000 | 429 | 5??)
            echo "No answer for now ($status); call again." >&2
            exit 3 ;;
        *)
            printf '%s\n' "$answer" >&2
            exit 1 ;;
    esac
}

template() {
    call -H 'Accept: text/csv' "$url/v1/submissions/template?${1:+period=$1&}separator=semicolon"
    printf '%s\n' "$answer"
}

check() {
    call -H 'Content-Type: text/csv' --data-binary @"$1" "$url/v1/submissions?dryRun=true"
    printf '%s\n' "$answer"
}

send() {
    call -H 'Content-Type: text/csv' -H "Idempotency-Key: $(sha256sum < "$1" | cut -c1-64)" \
        --data-binary @"$1" "$url/v1/submissions"
    id=$(printf '%s' "$answer" | field id)
    echo "Submission $id is $(printf '%s' "$answer" | field state)."
    await "$id"
}

await() {
    waited=0
    while :; do
        call "$url/v1/submissions/$1"
        state=$(printf '%s' "$answer" | field state)
        case $state in
            published)
                echo "Published: $url/v1/submissions/$1"
                exit 0 ;;
            returned | withdrawn)
                echo "It was $state:"
                printf '%s\n' "$answer"
                exit 1 ;;
        esac
        if [ "$waited" -ge "$patience" ]; then
            echo "Still $state; call again later."
            exit 3
        fi
        sleep 5
        waited=$((waited + 5))
    done
}

case ${1:-}:$# in
    template:1 | template:2) template "${2:-}" ;;
    check:2) check "$2" ;;
    send:2) send "$2" ;;
    *)
        sed -n '2,/^set/s/^# \{0,1\}//p' "$0" >&2
        exit 2 ;;
esac
