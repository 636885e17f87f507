# SPDX-License-Identifier: Apache-2.0
# Three images of one build: docker build --target command-side . (or query-side, or lethe for every command of ./lethe)
FROM maven:3-eclipse-temurin-25 AS build
WORKDIR /lethe
COPY . .
RUN --mount=type=cache,target=/root/.m2 mvn -q -B -DskipTests -Dspotless.check.skip package -pl app -am

FROM eclipse-temurin:25-jre AS runtime
RUN groupadd --gid 10001 lethe \
    && useradd --uid 10001 --gid 10001 --no-create-home --shell /usr/sbin/nologin lethe \
    && install -d -o lethe -g lethe -m 0700 /data /keys
USER 10001:10001
# Reached from the networks of its container only; what is published stands in docker-compose.yml.
ENV LETHE_BIND=0.0.0.0 LETHE_PORT=8080 LETHE_DATA=/data LETHE_KEYS=/keys
EXPOSE 8080
# What is in memory stays there; docker-compose.yml forbids core dumps.
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=75", "-XX:+DisableAttachMechanism", "-XX:-HeapDumpOnOutOfMemoryError", "-XX:+ExitOnOutOfMemoryError", "-jar", "/lethe.jar"]

FROM runtime AS command-side
COPY --from=build /lethe/command-side/target/command-side-*-exec.jar /lethe.jar

FROM runtime AS query-side
COPY --from=build /lethe/query-side/target/query-side-*-exec.jar /lethe.jar

FROM runtime AS lethe
COPY --from=build /lethe/app/target/lethe.jar /lethe.jar
