#!/bin/sh
# Makes the AOT cache for an image by running that image: its Java, its files, the chart's options of the JVM.
#
# Usage: src/image/train.sh <image> <folder for app.aot>
#
# Needs Docker, curl and openssl. Starts PostgreSQL beside it, reads what the public reads most, and ends with 1
# where the service would not start from what it noted.
set -eu

image=$1
mkdir -p "$2"
folder=$(cd "$2" && pwd)
chmod 777 "$folder" # the image's user is not this one
here=$(dirname "$0")/../..

owner=$(openssl rand -hex 16)
role=$(openssl rand -hex 16)
signing_key=$(openssl rand -base64 32)
actor_key=$(openssl rand -hex 32)
options=$(sed -n 's/^  options: "\(.*\)"$/\1/p' "$here/helm/veikart/values.yaml")

end() {
  docker rm --force veikart-training veikart-training-db > /dev/null 2>&1 || true
  docker network rm veikart-training > /dev/null 2>&1 || true
}
trap end EXIT

# service <further options of Docker>: the image as the chart runs it.
service() {
  docker run "$@" --name veikart-training --network veikart-training --read-only --tmpfs /tmp:exec \
    --volume "$folder:/training" --publish 127.0.0.1:8080:8080 --publish 127.0.0.1:9000:9000 \
    --env JAVA_TOOL_OPTIONS="$options" \
    --env QUARKUS_DATASOURCE_JDBC_URL=jdbc:postgresql://veikart-training-db/veikart \
    --env QUARKUS_DATASOURCE_USERNAME=veikart --env QUARKUS_DATASOURCE_PASSWORD="$role" \
    --env QUARKUS_FLYWAY_USERNAME=veikart_owner --env QUARKUS_FLYWAY_PASSWORD="$owner" \
    --env QUARKUS_SHUTDOWN_DELAY=0S \
    --env VEIKART_KEYCLOAK_URL=https://keycloak.invalid/realms/veikart \
    --env VEIKART_LEDGER_ORIGIN=veikart.invalid/training \
    --env VEIKART_LEDGER_LAST_CHECKPOINT=/tmp/last-checkpoint \
    --env VEIKART_LEDGER_SIGNING_KEY="$signing_key" --env VEIKART_ACTOR_KEY="$actor_key" \
    "$image"
}

# await <seconds> <command>
await() {
  left=$1
  shift
  until "$@" > /dev/null 2>&1; do
    left=$((left - 1))
    if [ "$left" -le 0 ]; then
      echo "Not within the time: $*" >&2
      docker logs --tail 50 veikart-training >&2 || true
      exit 1
    fi
    sleep 1
  done
}

ready() {
  curl --fail --silent --max-time 5 http://127.0.0.1:9000/q/health/ready
}

docker network create veikart-training > /dev/null
docker run --detach --name veikart-training-db --network veikart-training \
  --env POSTGRES_HOST_AUTH_METHOD=trust docker.io/library/postgres:18 > /dev/null
await 60 docker exec veikart-training-db psql -h 127.0.0.1 -U postgres -c 'select 1'
docker exec -i veikart-training-db psql -q -h 127.0.0.1 -U postgres \
  -v owner_password="$owner" -v service_password="$role" < "$here/docs/database-roles.sql"

# No machine code in it: it would be this machine's, and Java 25 warns at each start of pieces that do not fit.
service --detach > /dev/null --env \
  JDK_JAVA_OPTIONS='-XX:+UnlockDiagnosticVMOptions -XX:-AOTAdapterCaching -XX:AOTCacheOutput=/training/app.aot'
await 180 ready
for path in / /v1/roadmap /v1/goals/skills/status /v1/indicators/G4-RD-GDP/observations \
  '/v1/observations?format=csv' /v1/catalogue /v1/changes /v1/ledger/checkpoint /v1/badges/skills.svg; do
  for coding in br gzip identity; do
    curl --fail --silent --show-error --output /dev/null --header "Accept-Encoding: $coding" \
      "http://127.0.0.1:8080$path"
  done
done
docker stop -t 300 veikart-training > /dev/null # Java notes what it learnt when it ends
docker rm veikart-training > /dev/null

# Where the cache does not fit the image, this start fails.
service --detach --env JDK_JAVA_OPTIONS='-XX:AOTCache=/training/app.aot -XX:AOTMode=on' > /dev/null
await 180 ready
ls -l "$folder/app.aot"
