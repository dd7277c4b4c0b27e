# The release archive on a Java runtime; build the archive first: docs/guide/installing.md says how.
FROM eclipse-temurin:25-jre AS unpacked
ARG VERSION=0.1.0-SNAPSHOT
ADD launcher/target/gatehouse-${VERSION}.tar.gz /
RUN mv /gatehouse-${VERSION} /gatehouse

FROM eclipse-temurin:25-jre
RUN useradd --system --home-dir /var/lib/gatehouse --create-home gatehouse
COPY --from=unpacked /gatehouse /opt/gatehouse
RUN /opt/gatehouse/gatehouse --rehearse
USER gatehouse
WORKDIR /var/lib/gatehouse
VOLUME /var/lib/gatehouse
EXPOSE 8080
ENTRYPOINT ["/opt/gatehouse/gatehouse"]
CMD ["server", "/opt/gatehouse/config.yml"]
